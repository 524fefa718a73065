extension DocumentReader {
  /// Returns the value of the JSON that stands in a text of the document, or reports what is wrong.
  ///
  /// Whatever is then reported about the value or its parts is reported at the text.
  ///
  /// - Parameter node: The value that should be text.
  /// - Returns: The value, or `nil` after a fault was reported.
  package mutating func embedded(_ node: Node) -> Node? {
    guard let text = string(node) else { return nil }
    do throws(Diagnostic) {
      let value = try JSONReader.read(SourceText(name: source.name, text: text))
      return Node(
        value: value, path: node.path, enclosing: node.enclosing ?? node.value.range)
    } catch {
      let place = error.location.map { " (line \($0.line), column \($0.column) of the text)" } ?? ""
      report(
        error.code, "The JSON inside of this text is broken\(place): \(error.message)", at: node,
        advice: error.advice)
      return nil
    }
  }
}
