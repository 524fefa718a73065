/// Reads JSON as defined by RFC 8259, without extensions.
package enum JSONReader {
  /// Reads the one value of a document.
  ///
  /// Repeated keys are kept in their order; the caller decides. A leading byte order mark is
  /// skipped; lists and objects may be nested 100 deep.
  ///
  /// - Parameter source: The document, in UTF-8.
  /// - Returns: The value with the places of all its parts.
  /// - Throws: The first error in the document.
  package static func read(_ source: SourceText) throws(Diagnostic) -> JSONValue {
    try checkEncoding(of: source)
    var parser = JSONParser(source)
    return try parser.document()
  }
}

extension JSONReader {
  /// Throws unless the document is UTF-8 text.
  ///
  /// Checked once for the whole document, so that the parser may take any part of it for text.
  static func checkEncoding(of source: SourceText) throws(Diagnostic) {
    let bytes = source.bytes
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      var diagnostic = unreadable("The file is UTF-16, not UTF-8.", at: 0, of: source)
      // Taken for UTF-8, its first line would show nothing that anyone knows.
      diagnostic.excerpt = nil
      throw diagnostic
    }
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte != 0 else {
        throw unreadable(
          "The file holds a NUL byte, so it is not UTF-8 text.", at: offset, of: source)
      }
      guard byte >= 0x80 else {
        offset += 1
        continue
      }
      guard let scalar = bytes.scalar(at: offset) else {
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        throw unreadable(
          "The byte 0x\(hexadecimal) is not valid UTF-8 here.", at: offset, of: source)
      }
      offset += UTF8.width(scalar)
    }
  }

  private static func unreadable(
    _ message: String, at offset: Int, of source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      .jsonEncoding, message, at: offset..<offset, of: source, advice: "save the file as UTF-8")
  }
}
