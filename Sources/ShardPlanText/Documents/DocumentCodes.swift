/// What may be wrong with any JSON document.
extension Diagnostic.Code {
  /// The document is not written as JSON asks.
  public static let jsonSyntax = Self(
    "json-syntax", "The document is not JSON.",
    """
    The file breaks JSON's grammar (RFC 8259) at this place, so nothing after it can be read. \
    Comments, trailing commas, single quotes and NaN are no part of JSON.
    """)
  /// The document is not UTF-8 text.
  public static let jsonEncoding = Self(
    "json-encoding", "The document is not UTF-8 text.",
    "JSON is exchanged in UTF-8. Save the file in that encoding.")
  /// Lists and objects are nested too deep.
  public static let jsonTooDeep = Self(
    "json-too-deep", "Lists and objects are nested more than 100 deep.",
    "No document of this tool is nested more than a few levels deep.")
  /// A field stands in one object more than once.
  public static let duplicateField = Self(
    "duplicate-field", "A field stands in one object more than once.",
    "JSON readers disagree on which of the two counts. Keep one of them.")
  /// A field is not one that the object may have.
  public static let unknownField = Self(
    "unknown-field", "A field is not one that the object may have.",
    "A field that nobody reads is usually a misspelt one, whose value would silently not count.")
  /// An object lacks a field.
  public static let missingField = Self(
    "missing-field", "An object lacks a field that it must have.",
    "What is missing is unknown, and nothing is assumed in its place.")
  /// The version of a document's format is not known.
  public static let unknownFormatVersion = Self(
    "unknown-format-version", "The version of the file's format is not known.",
    "A file of a later version may mean something else by the same fields.")
  /// A value is of another kind than asked.
  public static let wrongType = Self(
    "wrong-type", "A value is of another kind than its field asks for.",
    "Text stands in double quotes; numbers, lists and objects do not.")
  /// More was found than is listed.
  public static let moreFindings = Self(
    "more-findings", "More was found in a file than is listed.",
    "The first 1,000 findings of a file are listed. So many usually have one cause.")

  /// All codes that any JSON document may be reported with.
  package static let ofDocuments: [Self] = [
    jsonSyntax, jsonEncoding, jsonTooDeep, duplicateField, unknownField, missingField,
    unknownFormatVersion, wrongType, moreFindings,
  ]
}
