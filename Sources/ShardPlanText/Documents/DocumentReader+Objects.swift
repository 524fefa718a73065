extension DocumentReader {
  /// Returns an object, having reported each field that it should not have.
  ///
  /// A field that is not known, or stands there again, is reported at its key; the object can be
  /// used all the same.
  ///
  /// - Parameters:
  ///   - node: The value that should be an object.
  ///   - fields: The names that its fields may have.
  /// - Returns: The object, or `nil` after another kind of value was reported.
  package mutating func object(_ node: Node, fields: [String]) -> ObjectNode? {
    object(node, known: fields)
  }

  /// Returns an object whose fields may have any name, having reported each one that is repeated.
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
    guard keepsMore(.error) else { return }
    let name = Abbreviation.of(member.key)
    let advice =
      if let meant = Suggestion.nearest(to: name, among: fields) {
        "did you mean '\(meant)'?"
      } else if fields.isEmpty {
        "leave it out"
      } else {
        "known here: \(fields.joined(separator: ", "))"
      }
    keep(
      .unknownField, "The field '\(name)' is not known here.",
      at: node.part(
        JSONValue(content: .string(member.key), range: member.keyRange), path: node.path),
      advice: advice)
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
