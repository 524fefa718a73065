extension DocumentReader {
  /// Reports that a value is of another kind than asked.
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

  /// Returns the elements of a list, or reports what stands there instead.
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

  /// Returns text, or reports what stands there instead.
  package mutating func string(_ node: Node) -> String? {
    if case .string(let text) = node.value.content { return text }
    var advice: String?
    if case .number(let text) = node.value.content {
      advice = "write it in double quotes: \"\(Abbreviation.of(text))\""
    }
    reportWrongType(of: node, expected: "text", advice: advice)
    return nil
  }

  /// Returns a truth value, or reports what stands there instead.
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
