/// Reads JSON as RFC 8259 has it, without extensions.
package enum JSONReader {
  /// Reads the one value of a document.
  ///
  /// Repeated keys are kept in their order, for the caller to judge. A leading byte order mark is
  /// skipped; lists and objects may be nested 100 deep.
  ///
  /// - Parameter source: The document, in UTF-8.
  /// - Returns: The value with the places of all its parts.
  /// - Throws: The first thing that is wrong with the document.
  package static func read(_ source: SourceText) throws(Diagnostic) -> JSONValue {
    try checkEncoding(of: source)
    var parser = JSONParser(source)
    return try parser.document()
  }
}
