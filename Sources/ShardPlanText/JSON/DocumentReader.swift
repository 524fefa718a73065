/// Reads one JSON document and collects everything that is wrong with it.
///
/// Each method returns `nil` when the document does not fit, after reporting why. The caller
/// continues, so that one pass finds as much as possible.
package struct DocumentReader: Sendable {
  var collector: DiagnosticCollector

  /// Creates a reader of a document.
  package init(_ source: SourceText) {
    collector = DiagnosticCollector(source)
  }

  /// The document.
  package var source: SourceText { collector.source }

  /// The diagnostics found so far, in the order in which the document was read.
  package var diagnostics: [Diagnostic] { collector.diagnostics }

  /// The number of errors found so far, including those that are not listed.
  package var errorCount: Int { collector.errorCount }

  /// Reads the document's value.
  ///
  /// - Returns: The value, or `nil` after a syntax error was reported.
  package mutating func root() -> Node? {
    do throws(Diagnostic) {
      return Node(value: try JSONReader.read(source), path: JSONPath.root)
    } catch {
      collector.append(error)
      return nil
    }
  }

  /// Reports something about a value.
  ///
  /// - Parameters:
  ///   - code: The kind of diagnostic.
  ///   - message: What is wrong, as a sentence.
  ///   - node: The value.
  ///   - advice: What to do about it.
  ///   - severity: How much it matters.
  package mutating func report(
    _ code: Diagnostic.Code, _ message: String, at node: Node, advice: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    if case .commandLine(let argument) = node.origin {
      var diagnostic = Diagnostic(code, message, severity: severity, advice: advice)
      diagnostic.argument = argument
      return collector.append(diagnostic)
    }
    collector.report(
      code, message, at: node.markedRange, path: node.path, advice: advice, severity: severity)
  }

  /// Reports something about a part of the document that is no JSON value.
  ///
  /// - Parameters:
  ///   - code: The kind of diagnostic.
  ///   - message: What is wrong, as a sentence.
  ///   - range: The bytes concerned.
  ///   - advice: What to do about it.
  package mutating func report(
    _ code: Diagnostic.Code, _ message: String, at range: Range<Int>, advice: String? = nil
  ) {
    collector.report(code, message, at: range, advice: advice)
  }

  /// Returns the line and column of a byte of the document.
  mutating func position(at offset: Int) -> SourceText.Position {
    collector.position(at: offset)
  }
}

extension DocumentReader {
  /// Returns the value of a field, or reports that the object lacks it.
  ///
  /// - Parameters:
  ///   - field: The name of the field.
  ///   - object: The object.
  ///   - advice: What to do about its absence; by default, to add it.
  /// - Returns: The first value of that name, or `nil` after its absence was reported.
  package mutating func required(
    _ field: String, of object: ObjectNode, advice: String? = nil
  ) -> Node? {
    if let node = object[field] { return node }
    report(
      .missingField, "The field '\(field)' is missing from this object.", at: object.node,
      advice: advice ?? "add \"\(field)\"")
    return nil
  }

  /// Reads the field `formatVersion`, or reports that it is not the expected one.
  ///
  /// - Parameters:
  ///   - object: The document's outermost object.
  ///   - expected: The number as it must be written.
  ///   - format: The name of the format, such as "price table".
  package mutating func formatVersion(
    of object: ObjectNode, expected: String, format: String
  ) {
    guard let node = required("formatVersion", of: object) else { return }
    guard case .number(expected) = node.value.content else {
      report(
        .unknownFormatVersion,
        "This version of the \(format) format is not known; found \(node.summary).", at: node,
        advice: "write \(expected)")
      return
    }
  }
}
