import ShardPlanText

extension Manual {
  /// The page for man(1), in roff with the macros of man(7), ending with a newline.
  package var page: String {
    var page = ManualPage()
    page.write(self)
    return page.lines.joined(separator: "\n") + "\n"
  }
}

/// The lines of a page for man(1).
private struct ManualPage {
  /// The most columns of a command line: with its indentation it fits a terminal of 80.
  private static let commandWidth = 64

  var lines: [String] = []

  mutating func write(_ manual: Manual) {
    let root = manual.root
    lines = [
      #".TH "\#(Roff.text(root.name.uppercased()))" 1 "\#(Roff.date(manual.date))" "#
        + #""\#(Roff.text(root.name)) \#(Roff.text(manual.version))" "User Commands""#,
      // No hyphenation, no justification: names have hyphens, and examples are copied.
      ".nh", ".ad l", ".SH NAME",
      Roff.text(root.name) + #" \- "# + Roff.text(ManualPage.phrase(of: root.abstract)),
      ".SH SYNOPSIS",
    ]
    for chapter in manual.chapters where !chapter.command.isGroup { writeSynopsis(of: chapter) }
    write(#"\fB\#(Roff.text(root.name)) help\fR [\fIcommand\fR]"#, after: ".br")
    lines.append(".SH DESCRIPTION")
    for paragraph in manual.description { write(paragraph: paragraph) }
    lines.append(".SH COMMANDS")
    for chapter in manual.chapters { write(chapter) }
    writeOptions(of: manual)
    for section in manual.sections {
      lines.append(".SH \(Roff.text(section.title.uppercased()))")
      for block in section.blocks { write(block, of: manual) }
    }
  }

  private mutating func writeSynopsis(of chapter: Manual.Chapter) {
    let operands = chapter.command.operands.map { operand in
      let name = #"\fI\#(Roff.text(operand.name))\fR"# + (operand.repeats ? " ..." : "")
      return operand.isRequired ? name : "[\(name)]"
    }
    let words = [#"\fB\#(Roff.text(chapter.route.title))\fR"#, #"[\fIoptions\fR]"#] + operands
    write(words.joined(separator: " "), after: lines.last == ".SH SYNOPSIS" ? nil : ".br")
  }

  private mutating func write(_ chapter: Manual.Chapter) {
    lines.append(".SS \(Roff.text(chapter.route.title))")
    write(paragraph: chapter.command.abstract)
    for text in chapter.command.discussion.split(separator: "\n") {
      write(paragraph: String(text))
    }
    write(chapter.command.operands.map(HelpLayout.Row.init))
    for table in chapter.tables {
      if let title = table.title { write(#"\fI\#(Roff.text(title)) options\fR"#, after: ".PP") }
      write(table.rows)
    }
    if let reference = chapter.reference { write(paragraph: reference) }
  }

  private mutating func writeOptions(of manual: Manual) {
    lines.append(".SH OPTIONS")
    write(paragraph: "Every command takes these.")
    write(manual.commonRows)
    for table in manual.sharedTables {
      lines.append(".SS \(Roff.text(table.title ?? "")) options")
      write(table.rows)
    }
  }

  private mutating func write(_ block: ManualSection.Block, of manual: Manual) {
    switch block {
    case .paragraph(let text): write(paragraph: text)
    case .commands(let commands): write(commands: commands)
    case .entries(let entries): write(entries.map { .init(label: $0.label, text: $0.text) })
    case .examples:
      for (command, commands) in manual.examples {
        write(paragraph: command.abstract)
        write(commands: commands)
      }
    }
  }

  private mutating func write(paragraph text: String) {
    if lines.last?.hasPrefix(".S") != true { lines.append(".PP") }
    write(text)
  }

  private mutating func write(_ rows: [HelpLayout.Row]) {
    for row in rows {
      lines += [".TP", ManualPage.label(row.label)]
      write(row.text)
    }
  }

  /// Writes prose in short lines, which make differences readable; roff fills them again.
  private mutating func write(_ text: String) {
    lines += TextWrapping.lines(of: text, width: 72).map(Roff.text)
  }

  private mutating func write(commands: [String]) {
    lines += [".PP", ".RS 4", ".nf"]
    for command in commands {
      lines += CommandLayout.lines(of: command, width: ManualPage.commandWidth).map(Roff.text)
    }
    lines += [".fi", ".RE"]
  }

  private mutating func write(_ text: String, after request: String?) {
    lines += [request, text].compactMap(\.self)
  }

  /// Returns a label with names in bold and placeholders in italics.
  private static func label(_ label: String) -> String {
    label.split(separator: " ").map { word in
      #"\f\#(word.hasPrefix("<") ? "I" : "B")\#(Roff.text(String(word)))\fR"#
    }.joined(separator: " ")
  }

  /// Returns a sentence for the NAME section: it starts in lower case and has no full stop.
  private static func phrase(of sentence: String) -> String {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// Escapes text for roff with the macros of man(7).
enum Roff {
  /// Returns roff that shows a text literally anywhere, even between the quotes of a macro.
  ///
  /// Hyphens become minus signs, which can be searched and copied. Quotes and accents are written by
  /// name, because roff turns plain ones into typographic ones. Line breaks and control characters
  /// become spaces.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Roff on one line.
  @inline(never)
  static func text(_ text: String) -> String {
    let escaped = text.unicodeScalars.map(escaped).joined()
    // A point at the beginning of a line would be a request.
    return escaped.hasPrefix(".") ? #"\&"# + escaped : escaped
  }

  /// Returns a day for the heading, which keeps plain hyphens: programs read it.
  static func date(_ text: String) -> String {
    Self.text(text).replacing(#"\-"#, with: "-")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": #"\(rs"#
    case "-": #"\-"#
    case "'": #"\(aq"#
    case "\"": #"\(dq"#
    case "`": #"\(ga"#
    case "^": #"\(ha"#
    case "~": #"\(ti"#
    case " "..."~": String(scalar)
    case _ where scalar.value < 0xA0: " "
    default: #"\["# + name(of: scalar) + "]"
    }
  }

  /// Returns the name of a character: its number with at least four digits.
  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
