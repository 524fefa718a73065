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

  /// Reads the values of a document that holds several, one after the other.
  ///
  /// The path of each is that of an element of a list, unless it is the only one.
  ///
  /// - Returns: The values, or `nil` after a syntax error was reported.
  package mutating func roots() -> [Node]? {
    do throws(Diagnostic) {
      let values = try JSONReader.readAll(of: source)
      guard values.count > 1 else { return values.map { Node(value: $0, path: JSONPath.root) } }
      return values.enumerated().map { index, value in
        Node(value: value, path: JSONPath.element(index, of: JSONPath.root))
      }
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
  @inline(never)
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
  @inline(never)
  package mutating func report(
    _ code: Diagnostic.Code, _ message: String, at range: Range<Int>, advice: String? = nil
  ) {
    collector.report(code, message, at: range, advice: advice)
  }

  /// Reports something that was found by another reader.
  package mutating func report(_ diagnostic: Diagnostic) { collector.append(diagnostic) }

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

extension DocumentReader {
  /// Returns an object, after reporting each unknown or repeated field at its key.
  ///
  /// - Parameters:
  ///   - node: The value that should be an object.
  ///   - fields: The names that its fields may have.
  ///   - advise: Returns advice on an unknown name that says more than which known one is near.
  /// - Returns: The object, or `nil` after another kind of value was reported.
  package mutating func object(
    _ node: Node, fields: [String], advising advise: (String) -> String? = { _ in nil }
  ) -> ObjectNode? {
    object(node, known: fields, advising: advise)
  }

  /// Returns an object whose fields may have any name, after reporting each repeated one.
  ///
  /// - Parameter node: The value that should be an object.
  /// - Returns: The object, or `nil` after another kind of value was reported.
  package mutating func anyObject(_ node: Node) -> ObjectNode? {
    object(node, known: nil) { _ in nil }
  }

  private mutating func object(
    _ node: Node, known fields: [String]?, advising advise: (String) -> String?
  ) -> ObjectNode? {
    guard case .object(let members) = node.value.content else {
      reportWrongType(
        of: node, expected: "an object", advice: "put its fields between '{' and '}'")
      return nil
    }
    let keys = FirstKeys(members)
    for (index, member) in members.enumerated() {
      if let earlier = keys.member(before: index) {
        reportRepeated(member, after: earlier.keyRange, in: node)
      } else if let fields, !fields.containsExactly(member.key) {
        reportUnknown(member, in: node, fields: fields, advising: advise)
      }
    }
    return ObjectNode(node: node, members: members)
  }

  /// Finds the first of several members with the same key.
  private struct FirstKeys {
    private let members: [JSONMember]
    /// The first member of each key; `nil` for so few members that a search is faster.
    private let first: [String: Int]?

    init(_ members: [JSONMember]) {
      self.members = members
      guard members.count > 12 else {
        first = nil
        return
      }
      var first: [String: Int] = [:]
      for (index, member) in members.enumerated() where first[member.key] == nil {
        first[member.key] = index
      }
      self.first = first
    }

    /// The first member with the key of another, unless that is the first.
    func member(before index: Int) -> JSONMember? {
      let key = members[index].key
      guard let first else { return members[..<index].first { $0.key == key } }
      return first[key].flatMap { $0 < index ? members[$0] : nil }
    }
  }

  private mutating func reportUnknown(
    _ member: JSONMember, in node: Node, fields: [String], advising advise: (String) -> String?
  ) {
    let name = Abbreviation.of(member.key)
    // The collector asks for the advice only while it keeps diagnostics: suggestions are slow.
    collector.report(
      .unknownField, "The field '\(name)' is not known here.",
      at: node.enclosing ?? member.keyRange, path: node.path,
      advice: advise(member.key) ?? Self.advice(insteadOf: name, fields: fields))
  }

  private static func advice(insteadOf name: String, fields: [String]) -> String {
    if let meant = Suggestion.nearest(to: name, among: fields) {
      return Suggestion.question(meant, insteadOf: name)
    }
    return fields.isEmpty ? "leave it out" : "known here: \(fields.joined(separator: ", "))"
  }

  @inline(never)
  private mutating func reportRepeated(
    _ member: JSONMember, after earlier: Range<Int>, in node: Node
  ) {
    var message = "The field '\(Abbreviation.of(member.key))' is repeated"
    if node.enclosing == nil {
      let position = position(at: earlier.lowerBound)
      message += "; it first stands at line \(position.line), column \(position.column)"
    }
    report(
      .duplicateField, message + ".",
      at: node.part(
        JSONValue(content: .string(member.key), range: member.keyRange),
        at: .field(member.key, of: node)),
      advice: "keep only one of them")
  }
}

extension DocumentReader {
  /// Reports that a value has the wrong type.
  ///
  /// - Parameters:
  ///   - node: The value found.
  ///   - expected: What is allowed, such as "text" or "a list".
  ///   - advice: What to do about it.
  package mutating func reportWrongType(
    of node: Node, expected: String, advice: String? = nil
  ) {
    report(
      .wrongType, "Expected \(expected), found \(node.summary).", at: node, advice: advice)
  }

  /// Returns the elements of a list, or reports that the value is not one.
  package mutating func array(_ node: Node) -> [Node]? {
    guard case .array(let elements) = node.value.content else {
      reportWrongType(
        of: node, expected: "a list", advice: "write the list in brackets, between '[' and ']'")
      return nil
    }
    return elements.enumerated().map { index, value in
      node.part(value, at: .element(index, of: node))
    }
  }

  /// Returns text, or reports that the value is not text.
  package mutating func string(_ node: Node) -> String? {
    if case .string(let text) = node.value.content { return text }
    var advice: String?
    if case .number(let text) = node.value.content {
      advice = "write it in double quotes: \"\(Abbreviation.of(text))\""
    }
    reportWrongType(of: node, expected: "text", advice: advice)
    return nil
  }

  /// Returns a Boolean, or reports that the value is not one.
  package mutating func bool(_ node: Node) -> Bool? {
    if case .bool(let value) = node.value.content { return value }
    var advice: String?
    if case .string(let text) = node.value.content, ["true", "false"].contains(text) {
      advice = "write \(text) without quotes"
    }
    reportWrongType(of: node, expected: "true or false", advice: advice)
    return nil
  }
}

extension DocumentReader {
  /// Returns the value of JSON embedded in a string of the document, or reports what is wrong.
  ///
  /// Diagnostics about the value or its parts point to the string.
  ///
  /// - Parameter node: The value that should be text.
  /// - Returns: The value, or `nil` after a fault was reported.
  package mutating func embedded(_ node: Node) -> Node? {
    guard let text = string(node) else { return nil }
    do throws(Diagnostic) {
      let value = try JSONReader.read(SourceText(name: source.name, text: text))
      return Node(
        value: value, path: node.path, origin: .text(node.enclosing ?? node.value.range))
    } catch {
      let place = error.location.map { " (line \($0.line), column \($0.column) of the text)" } ?? ""
      report(
        error.code, "The JSON inside of this text is broken\(place): \(error.message)", at: node,
        advice: error.advice)
      return nil
    }
  }
}
