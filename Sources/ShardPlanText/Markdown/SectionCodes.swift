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
    "Sections take report commands, without options for output, format or gates.")
  /// The command of a section fails.
  package static let failedCommand = Self(
    "failed-command", "The command of a section fails.",
    "The mistake in its file is reported too.")

  /// All codes that only a document with sections may be reported with.
  package static let ofSections: [Self] = [
    noSections, malformedMarker, sectionNotClosed, sectionNotOpened, sectionInSection,
    codeNotClosed, malformedCommand, unusableCommand, failedCommand,
  ]
}
