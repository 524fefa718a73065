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
  package struct Section: Sendable, Equatable {
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

/// The codes for sections of a document that commands fill.
extension Diagnostic.Code {
  static let noSections = Self(
    "no-sections", "A document has no section.",
    "Check the spelling of its markers. Markers in code blocks are ignored.")
  static let malformedMarker = Self(
    "malformed-marker", "A marker shares its line with other text, or has no end.",
    "A marker is an HTML comment alone on its line, indented by at most three spaces.")
  static let sectionNotClosed = Self(
    "section-not-closed", "A section is not closed.",
    "Add the closing marker.")
  static let sectionNotOpened = Self(
    "section-not-opened", "A section is closed but not opened.",
    "Its opening marker may be misspelled, or in code or a comment.")
  static let sectionInSection = Self(
    "section-in-section", "A section begins within another one.",
    "The inner section would be replaced.")
  static let codeNotClosed = Self(
    "code-not-closed", "A code block with a marker is not closed.",
    "Markers in code are ignored, so the section would never be updated.")
  /// The command of a section cannot be split into words.
  package static let malformedCommand = Self(
    "malformed-command", "The command of a section cannot be split into words.",
    "A quote is not closed, or a backslash ends the line.")
  /// A section asks for something that a document cannot hold.
  package static let unusableCommand = Self(
    "unusable-command", "A section's command or option is not allowed in a document.",
    "Sections take report commands, without options for output, format or gates. They have limits of "
      + "points and time.")
  /// The command of a section fails.
  package static let failedCommand = Self(
    "failed-command", "The command of a section fails.",
    "The mistake in its file is reported too.")
  /// A section reads a file that is not ShardPlan's.
  package static let foreignFile = Self(
    "foreign-file", "A section reads a file that is not ShardPlan's.",
    "Sections read JSON objects with a `formatVersion`, and show nothing of other files.")

  /// All codes that only a document with sections may be reported with.
  package static let ofSections: [Self] = [
    noSections, malformedMarker, sectionNotClosed, sectionNotOpened, sectionInSection,
    codeNotClosed, malformedCommand, unusableCommand, failedCommand, foreignFile,
  ]
}
