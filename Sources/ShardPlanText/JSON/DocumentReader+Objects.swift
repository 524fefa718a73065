extension DocumentReader {
  /// Returns an object, after reporting each unknown or repeated field at its key.
  ///
  /// - Parameters:
  ///   - node: The value that should be an object.
  ///   - fields: The names that its fields may have.
  /// - Returns: The object, or `nil` after another kind of value was reported.
  package mutating func object(_ node: Node, fields: [String]) -> ObjectNode? {
    object(node, known: fields)
  }

  /// Returns an object whose fields may have any name, after reporting each repeated one.
  ///
  /// - Parameter node: The value that should be an object.
  /// - Returns: The object, or `nil` after another kind of value was reported.
  package mutating func anyObject(_ node: Node) -> ObjectNode? {
    object(node, known: nil)
  }

  private mutating func object(_ node: Node, known fields: [String]?) -> ObjectNode? {
    guard case .object(let members) = node.value.content else {
      reportWrongType(
        of: node, expected: "an object", advice: "put its fields between '{' and '}'")
      return nil
    }
    let known = fields.map(Set.init)
    var first: [String: Range<Int>] = [:]
    for member in members {
      if let earlier = first.updateValue(member.keyRange, forKey: member.key) {
        first[member.key] = earlier
        reportRepeated(member, after: earlier, in: node)
      } else if let known, let fields, !known.contains(member.key) {
        reportUnknown(member, in: node, fields: fields)
      }
    }
    return ObjectNode(node: node, members: members)
  }

  private mutating func reportUnknown(_ member: JSONMember, in node: Node, fields: [String]) {
    let name = Abbreviation.of(member.key)
    let key = node.part(
      JSONValue(content: .string(member.key), range: member.keyRange), path: node.path)
    // The collector asks for the advice only while it keeps diagnostics: suggestions are slow.
    collector.report(
      .unknownField, "The field '\(name)' is not known here.", at: key.markedRange,
      path: key.path, advice: Self.advice(insteadOf: name, fields: fields))
  }

  private static func advice(insteadOf name: String, fields: [String]) -> String {
    if let meant = Suggestion.nearest(to: name, among: fields) { return "did you mean '\(meant)'?" }
    return fields.isEmpty ? "leave it out" : "known here: \(fields.joined(separator: ", "))"
  }

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
        path: JSONPath.field(member.key, of: node.path)),
      advice: "keep only one of them")
  }
}
