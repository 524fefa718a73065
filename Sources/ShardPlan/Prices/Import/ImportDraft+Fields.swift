import ShardPlanText

/// Fields that several of AWS's formats have.
extension ImportDraft {
  /// Returns the value of a field, or reports that the object lacks it.
  mutating func required(_ field: String, of object: ObjectNode) -> Node? {
    document.required(field, of: object, advice: ImportDraft.untouched)
  }

  /// Returns the text of a field, or reports that there is none.
  mutating func text(_ field: String, of object: ObjectNode) -> Located<String>? {
    guard let node = required(field, of: object), let text = document.string(node) else {
      return nil
    }
    return Located(text, at: node)
  }

  /// Returns the text of a field that has one, without reporting its absence.
  mutating func optionalText(_ field: String, of object: ObjectNode) -> Located<String>? {
    object[field] == nil ? nil : text(field, of: object)
  }

  /// Returns text that identifies something, or reports what stands there instead.
  mutating func word(_ field: String, of object: ObjectNode) -> Located<String>? {
    guard let text = text(field, of: object) else { return nil }
    guard text.value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      document.reportWrongType(
        of: text.node, expected: "text that says something", advice: ImportDraft.untouched)
      return nil
    }
    return text
  }

  /// Returns the moment in a field, or reports what stands there instead.
  mutating func moment(_ field: String, of object: ObjectNode) -> Timestamp? {
    guard let text = text(field, of: object) else { return nil }
    guard let moment = Timestamp(text.value) else {
      document.report(
        .importDate, "'\(Abbreviation.of(text.value))' is not a moment in UTC.", at: text.node,
        advice: ImportDraft.untouched)
      return nil
    }
    return moment
  }

  /// Returns whether a field names a service, or reports that it does not.
  mutating func isOfService(_ service: String, field: String, of object: ObjectNode) -> Bool {
    guard let text = text(field, of: object) else { return false }
    if text.value == service { return true }
    recur(.otherService(service), at: text.node, example: text.value)
    return false
  }
}

extension Diagnostic.Code {
  static let importDate = Self(
    "import-date", "The date of AWS's file is not written as a moment in UTC.",
    """
    AWS dates its price files to the second, like `2026-08-31T09:22:09Z`. A table without the day of \
    its prices could not be told from an old one.
    """)
}
