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
  public mutating func object(_ node: Node, fields: [String]) -> ObjectNode? {
    guard case .object(let members) = node.value.content else {
      reportWrongType(
        of: node, expected: "an object", advice: "put its fields between '{' and '}'")
      return nil
    }
    let known = Set(fields)
    var first: [String: JSONMember] = [:]
    for member in members {
      if let earlier = first[member.key] {
        reportRepeated(member, after: earlier, in: node)
      } else if !known.contains(member.key) {
        reportUnknown(member, in: node, fields: fields)
      }
      first[member.key] = first[member.key] ?? member
    }
    return ObjectNode(node: node, members: members)
  }

  /// Returns the value of a field, or reports that the object lacks it.
  ///
  /// - Parameters:
  ///   - field: The name of the field.
  ///   - object: The object.
  /// - Returns: The first value of that name, or `nil` after its absence was reported.
  public mutating func required(_ field: String, of object: ObjectNode) -> Node? {
    if let node = object[field] { return node }
    report(
      .missingField, "The field '\(field)' is missing from this object.", at: object.node,
      advice: "add \"\(field)\"")
    return nil
  }

  /// Reads the field `formatVersion`, or reports that it is not the one expected.
  ///
  /// - Parameters:
  ///   - object: The document's outermost object.
  ///   - expected: The number as it must be written.
  ///   - format: What the format is of, such as "price table".
  public mutating func formatVersion(
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

  private mutating func reportUnknown(_ member: JSONMember, in node: Node, fields: [String]) {
    let name = Abbreviation.of(member.key)
    let advice =
      if let meant = Suggestion.nearest(to: name, among: fields) {
        "did you mean '\(meant)'?"
      } else if fields.isEmpty {
        "leave it out"
      } else {
        "known here: \(fields.joined(separator: ", "))"
      }
    report(
      .unknownField, "The field '\(name)' is not known here.",
      at: Node(
        value: JSONValue(content: .string(member.key), range: member.keyRange), path: node.path),
      advice: advice)
  }

  private mutating func reportRepeated(
    _ member: JSONMember, after earlier: JSONMember, in node: Node
  ) {
    let position = position(at: earlier.keyRange.lowerBound)
    report(
      .duplicateField,
      "The field '\(Abbreviation.of(member.key))' is repeated; it first stands at "
        + "line \(position.line), column \(position.column).",
      at: Node(
        value: JSONValue(content: .string(member.key), range: member.keyRange),
        path: JSONPath.field(member.key, of: node.path)),
      advice: "keep only one of them")
  }
}
