/// Finds the sections of a document line by line, and everything that is wrong with their markers.
struct SectionScanner {
  private(set) var collector: DiagnosticCollector
  private(set) var sections: [SectionedDocument.Section] = []
  private var block = MarkdownBlock.text
  /// The line that the present block began below, and the first marker that it makes code of.
  private var fence: (opening: SourceLine, hidden: SourceLine?)?
  /// The section that is not closed yet.
  private var open: (line: SourceLine, command: Range<Int>)?

  init(_ source: SourceText) {
    collector = DiagnosticCollector(source)
  }

  private var bytes: [UInt8] { collector.source.bytes }

  /// Takes the next line.
  mutating func read(_ line: SourceLine) {
    let marker = Marker(line.content, in: bytes)
    if let marker {
      switch block {
      case .text: read(marker, at: line)
      case .code: if fence?.hidden == nil { fence?.hidden = line }
      case .comment: break
      }
    }
    let next = block.below(line.content, in: bytes)
    if case .code = next {
      if fence == nil { fence = (line, nil) }
    } else {
      fence = nil
    }
    block = next
  }

  /// Takes the end of the document.
  mutating func finish() {
    if let open {
      report(
        .sectionNotClosed, "This section is not closed.", at: open.line,
        advice: "write <!-- /shardplan --> on a separate line below it")
    }
    if let fence, let hidden = fence.hidden {
      report(
        .codeNotClosed,
        "This code block is not closed, so that the marker in line \(hidden.number) is part of it.",
        at: fence.opening, advice: "close the code block above the marker, or behind it")
    }
    guard sections.isEmpty, collector.errorCount == 0 else { return }
    collector.report(
      .noSections, "There is no section in this document.", at: 0..<0,
      advice: "write <!-- shardplan compare scenario.json --> and <!-- /shardplan -->, each on "
        + "a separate line and not in a code block")
  }

  private mutating func read(_ marker: Marker, at line: SourceLine) {
    switch marker {
    case .opening(let command):
      if let open {
        report(
          .sectionInSection,
          "A section begins here before that of line \(open.line.number) is closed.", at: line,
          advice: "write <!-- /shardplan --> above it; sections cannot lie in one another")
      }
      open = (line, command)
    case .closing:
      guard let open else {
        return report(
          .sectionNotOpened, "No section is open here.", at: line,
          advice: "write <!-- shardplan compare scenario.json --> above it, or leave this out")
      }
      sections.append(
        SectionedDocument.Section(
          line: open.line.number, command: open.command,
          content: open.line.end.upperBound..<line.content.lowerBound, lineEnd: open.line.end))
      self.open = nil
    case .malformed:
      report(
        .malformedMarker, "A marker is one comment alone on its line.", at: line,
        advice: "write <!-- shardplan compare scenario.json --> or <!-- /shardplan -->")
    }
  }

  @inline(never)
  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, at line: SourceLine, advice: String
  ) {
    collector.report(code, message, at: bytes.trimmed(line.content), advice: advice)
  }
}

/// A line that begins or ends a section: an HTML comment, invisible to readers.
enum Marker: Sendable, Equatable {
  /// `<!-- shardplan compare scenario.json -->`, with the bytes of the command.
  case opening(command: Range<Int>)
  /// `<!-- /shardplan -->`.
  case closing
  /// The beginning of a marker, with something else behind it or without its end.
  case malformed

  /// Reads a marker off a line; `nil` for a line that does not begin as one does.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line.
  ///   - bytes: The document.
  init?(_ line: Range<Int>, in bytes: [UInt8]) {
    guard let line = bytes.unindented(line), let comment = bytes.rest(of: line, after: "<!--")
    else { return nil }
    let words = bytes.trimmedStart(comment)
    if let rest = bytes.rest(of: words, after: "/shardplan") {
      guard Self.endsWord(rest, in: bytes) else { return nil }
      let end = bytes.rest(of: bytes.trimmedStart(rest), after: "-->")
      self = end.map { bytes.trimmed($0).isEmpty } == true ? .closing : .malformed
    } else if let rest = bytes.rest(of: words, after: "shardplan") {
      guard Self.endsWord(rest, in: bytes) else { return nil }
      // The first of them ends the comment, even between quotes.
      guard let end = bytes.first("-->", in: rest),
        bytes.trimmed(end.upperBound..<rest.upperBound).isEmpty
      else {
        self = .malformed
        return
      }
      self = .opening(command: bytes.trimmed(rest.lowerBound..<end.lowerBound))
    } else {
      return nil
    }
  }

  private static func endsWord(_ rest: Range<Int>, in bytes: [UInt8]) -> Bool {
    rest.isEmpty || bytes[rest.lowerBound].isBlank || bytes.rest(of: rest, after: "-->") != nil
  }
}
