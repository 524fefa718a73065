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
      node.part(value, path: JSONPath.element(index, of: node.path))
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
