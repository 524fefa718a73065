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

  /// Reads the field `formatVersion`, or reports that it is not the one expected.
  ///
  /// - Parameters:
  ///   - object: The document's outermost object.
  ///   - expected: The number as it must be written.
  ///   - format: What the format is of, such as "price table".
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
