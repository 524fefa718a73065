/// The codes for sections of a document that commands fill.
extension Diagnostic.Code {
  static let noSections = Self(
    "no-sections", "A document has no section to fill.",
    """
    A misspelt marker would otherwise go unnoticed, and the document would never be brought up to \
    date. Markers in code blocks are examples and do not count.
    """)
  static let malformedMarker = Self(
    "malformed-marker", "A marker shares its line with something else, or has no end.",
    "A marker is a whole HTML comment alone on its line, indented by three spaces at most.")
  static let sectionNotClosed = Self(
    "section-not-closed", "A section is opened and never closed.",
    "Everything up to its end is replaced, so the end must be known.")
  static let sectionNotOpened = Self(
    "section-not-opened", "A section is closed that was never opened.",
    "Perhaps its opening marker is misspelt, or lies in a code block or in another comment.")
  static let sectionInSection = Self(
    "section-in-section", "A section begins before another one ends.",
    "What lies within a section is replaced, and with it the other section.")
  static let codeNotClosed = Self(
    "code-not-closed", "A code block goes on to the end of the document and holds a marker.",
    "Markers in code are examples, so the section would never be brought up to date.")
  /// The command of a section cannot be split into words.
  package static let malformedCommand = Self(
    "malformed-command", "The command of a section cannot be split into words.",
    "Spaces separate words; quotes and backslashes keep spaces within a word.")
  /// A section asks for something that a document cannot hold.
  package static let unusableCommand = Self(
    "unusable-command", "A section asks for something that a document cannot hold.",
    """
    A section is filled by a command that makes a report from files, with its usual options except \
    those that say where to write, in which format, or when to fail.
    """)
  /// The command of a section fails.
  package static let failedCommand = Self(
    "failed-command", "The command of a section fails.",
    "Mistakes in a file that it reads are reported separately, at their place in that file.")

  /// All codes that only a document with sections may be reported with.
  package static let ofSections: [Self] = [
    noSections, malformedMarker, sectionNotClosed, sectionNotOpened, sectionInSection,
    codeNotClosed, malformedCommand, unusableCommand, failedCommand,
  ]
}
