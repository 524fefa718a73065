/// A Markdown document with sections that commands fill.
///
/// A section lies between two comments, each alone on its line:
///
/// ```
/// <!-- shardplan compare scenario.json -->
/// <!-- /shardplan -->
/// ```
package struct SectionedDocument: Sendable {
  /// One section.
  package struct Section: Sendable, Hashable {
    /// The number of the line with the opening marker.
    package let line: Int
    /// The bytes of the command.
    package let command: Range<Int>
    /// The bytes between the lines of the two markers.
    package let content: Range<Int>
    /// The bytes that end the line of the opening marker, and so all lines of the section.
    let lineEnd: Range<Int>
  }

  /// The document.
  package let source: SourceText
  /// The sections that are closed, from top to bottom.
  package let sections: [Section]
  /// The diagnostics about the markers.
  package let diagnostics: [Diagnostic]

  /// Finds the sections of a document.
  ///
  /// - Parameter source: The document, in any encoding that has ASCII in it.
  package init(_ source: SourceText) {
    var scanner = SectionScanner(source)
    for line in SourceLines(of: source) { scanner.read(line) }
    scanner.finish()
    self.source = source
    sections = scanner.sections
    diagnostics = scanner.collector.diagnostics
  }

  /// Returns the bytes that a section holds when it is filled with a text.
  ///
  /// An empty line separates the text from each marker, because Markdown next to a comment would not
  /// be rendered. Lines end like that of the opening marker.
  ///
  /// - Parameters:
  ///   - section: A section of the document.
  ///   - text: The text, which ends with a newline and has no other line ends.
  /// - Returns: All bytes between the lines of the two markers.
  package func content(of section: Section, filledWith text: String) -> [UInt8] {
    var content: [UInt8] = []
    let end = source.bytes[section.lineEnd]
    for byte in "\n\(text)\n".utf8 {
      if byte == UInt8(ascii: "\n") { content += end } else { content.append(byte) }
    }
    return content
  }

  /// Returns whether a section holds what it should.
  package func holds(_ content: [UInt8], in section: Section) -> Bool {
    source.bytes[section.content].elementsEqual(content)
  }

  /// Returns the document with other contents of its sections; every other byte stays.
  ///
  /// - Parameter contents: What each section is to hold, one for each, from top to bottom.
  /// - Returns: The bytes of the new document.
  package func filled(with contents: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    var end = 0
    for (section, content) in zip(sections, contents) {
      bytes += source.bytes[end..<section.content.lowerBound]
      bytes += content
      end = section.content.upperBound
    }
    return bytes + source.bytes[end...]
  }
}
