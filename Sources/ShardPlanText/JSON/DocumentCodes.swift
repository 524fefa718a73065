/// The codes that apply to any JSON document.
extension Diagnostic.Code {
  /// The document is not valid JSON.
  public static let jsonSyntax = Self(
    "json-syntax", "The document is not JSON.",
    """
    The file breaks JSON's grammar (RFC 8259) at this place, so nothing after it can be read. \
    Comments, trailing commas, single quotes and NaN are not part of JSON.
    """)
  /// The document is not UTF-8 text.
  public static let jsonEncoding = Self(
    "json-encoding", "The document is not UTF-8 text.",
    "JSON is exchanged in UTF-8. Save the file in that encoding.")
  /// Lists and objects are nested too deeply.
  public static let jsonTooDeep = Self(
    "json-too-deep", "Lists and objects are nested more than 100 deep.",
    "No document of this tool is nested more than a few levels deep.")
  /// An object has a field twice.
  public static let duplicateField = Self(
    "duplicate-field", "An object has the same field more than once.",
    "JSON readers disagree on which of the two counts. Keep one of them.")
  /// A field is not one that the object may have.
  public static let unknownField = Self(
    "unknown-field", "A field is not one that the object may have.",
    "An unknown field is usually misspelt, and its value would silently be ignored.")
  /// An object lacks a field.
  public static let missingField = Self(
    "missing-field", "An object lacks a field that it must have.",
    "No default is assumed for a missing value.")
  /// The version of a document's format is not known.
  public static let unknownFormatVersion = Self(
    "unknown-format-version", "The version of the file's format is not known.",
    "In a later version, the same fields may mean something else.")
  /// A value has the wrong type.
  public static let wrongType = Self(
    "wrong-type", "A value has the wrong type.",
    "Text is written in double quotes; numbers, lists and objects are not.")

  /// All codes that any JSON document may be reported with.
  package static let ofDocuments: [Self] = [
    jsonSyntax, jsonEncoding, jsonTooDeep, duplicateField, unknownField, missingField,
    unknownFormatVersion, wrongType, moreFindings,
  ]
}
