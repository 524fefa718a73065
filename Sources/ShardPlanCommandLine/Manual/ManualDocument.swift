import ShardPlanText

extension Manual {
  /// The manual as a Markdown document, ending with a newline.
  package var document: String {
    var document = ManualDocument()
    document.write(self)
    return document.blocks.joined(separator: "\n\n") + "\n"
  }
}

/// The blocks of a Markdown document.
private struct ManualDocument {
  var blocks: [String] = []

  mutating func write(_ manual: Manual) {
    blocks.append("# \(Escaping.markdown(manual.root.name))")
    blocks += manual.description.map(ManualDocument.paragraph)
    for chapter in manual.chapters { write(chapter) }
    writeOptions(of: manual)
    // Each command shows its examples.
    for section in manual.sections where !section.isExamples {
      blocks.append("## \(Escaping.markdown(section.title))")
      for block in section.blocks { write(block, of: manual) }
    }
  }

  private mutating func write(_ chapter: Manual.Chapter) {
    let command = chapter.command
    blocks.append("## \(Escaping.markdown(chapter.route.title))")
    blocks.append(ManualDocument.paragraph(command.abstract))
    blocks += command.discussion.split(separator: "\n").map { ManualDocument.paragraph(String($0)) }
    let synopsis = Synopsis(of: chapter.route).lines(titled: "usage:", width: 100)
    blocks.append(ManualDocument.fenced(synopsis, as: "text"))
    if !command.examples.isEmpty {
      blocks.append(ManualDocument.fenced(command.examples, as: "console"))
    }
    let operands = command.operands.map(HelpLayout.Row.init)
    list(operands + (chapter.tables.first { $0.title == nil }?.rows ?? []))
    for table in chapter.tables {
      guard let title = table.title else { continue }
      blocks.append("\(Escaping.markdown(title)) options:")
      list(table.rows)
    }
    if let reference = chapter.reference { blocks.append(ManualDocument.paragraph(reference)) }
  }

  private mutating func writeOptions(of manual: Manual) {
    blocks += ["## Options of every command"]
    list(manual.commonRows)
    for table in manual.sharedTables {
      blocks.append("## \(Escaping.markdown(table.title ?? "")) options")
      list(table.rows)
    }
  }

  private mutating func write(_ block: ManualSection.Block, of manual: Manual) {
    switch block {
    case .paragraph(let text): blocks.append(ManualDocument.paragraph(text))
    case .commands(let commands): blocks.append(ManualDocument.fenced(commands, as: "console"))
    case .entries(let entries):
      let rows = entries.map { "| `\($0.label)` | \(Escaping.markdown($0.text)) |" }
      blocks.append((["| | |", "|---|---|"] + rows).joined(separator: "\n"))
    case .examples: break
    }
  }

  private mutating func list(_ rows: [HelpLayout.Row]) {
    guard !rows.isEmpty else { return }
    let lines = rows.map { "- `\($0.label)`: \(Escaping.markdown($0.text))" }
    blocks.append(lines.joined(separator: "\n"))
  }

  private static func paragraph(_ text: String) -> String {
    // Some characters have a meaning at the beginning of a line.
    TextWrapping.lines(of: text, width: 110).map(Escaping.markdown).joined(separator: "\n")
  }

  private static func fenced(_ lines: [String], as language: String) -> String {
    (["```" + language] + lines + ["```"]).joined(separator: "\n")
  }
}

/// Breaks command lines so that they fit a page and can still be copied into a shell.
enum CommandLayout {
  /// Returns a command on as many lines as it needs, which a shell joins again.
  ///
  /// It is broken only at spaces outside of quotes; a word wider than a line exceeds it.
  ///
  /// - Parameters:
  ///   - command: The command; its own line breaks are kept.
  ///   - width: The columns that a line should not exceed.
  /// - Returns: The lines, all but the last of each command ending with a backslash.
  static func lines(of command: String, width: Int) -> [String] {
    command.split(separator: "\n").flatMap { line in
      let indent = String(line.prefix { $0 == " " })
      var lines = [indent]
      for word in words(of: line) {
        let last = lines[lines.count - 1]
        let isFresh = last.allSatisfy { $0 == " " }
        // Leave room for a space and the backslash.
        if !isFresh, last.count + 1 + word.count > width - 2 {
          lines[lines.count - 1] += #" \"#
          lines.append("    " + word)
        } else {
          lines[lines.count - 1] += isFresh ? word : " " + word
        }
      }
      return lines
    }
  }

  /// Returns the parts of a line between spaces outside of quotes.
  private static func words(of line: Substring) -> [String] {
    var words: [String] = [""]
    var quote: Character?
    var isEscaped = false
    for character in line {
      if quote == nil, !isEscaped, character == " " {
        words.append("")
        continue
      }
      words[words.count - 1].append(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if character == quote {
        quote = nil
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
