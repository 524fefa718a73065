/// The codes that apply to any JSON document.
extension Diagnostic.Code {
  /// The document is not valid JSON.
  public static let jsonSyntax = Self(
    "json-syntax", "The file is not JSON.",
    """
    JSON (RFC 8259) has no comments, trailing commas, single quotes or NaN.
    """)
  /// The document is not UTF-8 text.
  public static let jsonEncoding = Self(
    "json-encoding", "The file is not UTF-8 text.",
    "Save it in UTF-8.")
  /// Lists and objects are nested too deeply.
  public static let jsonTooDeep = Self(
    "json-too-deep", "Lists and objects are nested more than 100 deep.",
    "ShardPlan's files need only a few levels.")
  /// An object has a field twice.
  public static let duplicateField = Self(
    "duplicate-field", "A field is repeated in one object.",
    "JSON readers disagree on which value counts. Keep one.")
  /// A field is not one that the object may have.
  public static let unknownField = Self(
    "unknown-field", "An object has an unknown field.",
    "It is usually misspelled.")
  /// An object lacks a field.
  public static let missingField = Self(
    "missing-field", "An object lacks a required field.",
    "Nothing is assumed in its place.")
  /// The version of a document's format is not known.
  public static let unknownFormatVersion = Self(
    "unknown-format-version", "The version of the file's format is unknown.",
    "Another version may give fields another meaning.")
  /// A value has the wrong type.
  public static let wrongType = Self(
    "wrong-type", "A value has the wrong type for its field.",
    "Text needs double quotes; numbers, lists and objects do not.")

  /// All codes that any JSON document may be reported with.
  package static let ofDocuments: [Self] = [
    jsonSyntax, jsonEncoding, jsonTooDeep, duplicateField, unknownField, missingField,
    unknownFormatVersion, wrongType, moreFindings,
  ]
}
