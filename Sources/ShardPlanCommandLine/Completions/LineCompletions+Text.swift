extension LineCompletions {
  /// Reads a completion request as the stub of a shell sends it.
  ///
  /// Bash passes `--region=us-e` as three words: it divides words at `=` and `:`, too.
  ///
  /// - Parameters:
  ///   - words: The words after the name of the tool, up to the cursor.
  ///   - shell: The shell.
  ///   - root: The tool.
  package init(of words: [String], from shell: Shell?, for root: Command) {
    self.init(
      of: shell == .bash ? Self.rejoined(words) : words, for: root,
      filter: Self.filter(of: shell))
  }

  /// Returns the answer that the stub of a shell reads, ending with a newline.
  ///
  /// The first line says what to add: `words`, `open` for words without a space after them,
  /// `files` with their extensions, or `folders`. Then follow the part of the word that stays, the
  /// part that is completed, and the candidates with their help.
  ///
  /// - Parameter shell: The shell.
  /// - Returns: The lines; empty when nothing fits.
  package func text(for shell: Shell?) -> String {
    let items = candidates.filter { !$0.word.contains(where: \.isNewline) }
      .map { Self.line($0, for: shell) }
    guard !(before + typed).contains(where: \.isNewline), files != .none || !items.isEmpty else {
      return ""
    }
    return ([directive, before, typed] + items).map { $0 + "\n" }.joined()
  }

  private var directive: String {
    switch files {
    case .none: return isOpen ? "open" : "words"
    case .folders: return "folders"
    case .files(let extensions):
      // Stubs make patterns of them.
      let plain = extensions.filter { $0.allSatisfy { $0.isLetter || $0.isNumber } }
      return (["files"] + plain).joined(separator: " ")
    }
  }

  private static func line(_ candidate: Candidate, for shell: Shell?) -> String {
    let help = candidate.help.split(whereSeparator: \.isNewline).joined(separator: " ")
    switch shell {
    case .bash: return ShellQuoting.bash(candidate.word)
    case .zsh:
      let word = ShellQuoting.zshName(candidate.word)
      return help.isEmpty ? word : "\(word):\(help)"
    case .fish, nil: return help.isEmpty ? candidate.word : "\(candidate.word)\t\(help)"
    }
  }

  /// Returns the candidates that a shell doesn't compare well enough itself.
  ///
  /// Zsh compares as users configure it. Fish finds the typed letters anywhere in a word, which
  /// offers too many options.
  private static func filter(of shell: Shell?) -> Filter {
    switch shell {
    case .zsh: .none
    case .fish: .options
    case .bash, nil: .all
    }
  }

  private static func rejoined(_ pieces: [String]) -> [String] {
    var words: [String] = []
    var joinsNext = false
    for piece in pieces {
      let isBreak = !piece.isEmpty && piece.allSatisfy { $0 == "=" || $0 == ":" }
      if !words.isEmpty, isBreak || joinsNext {
        words[words.count - 1] += piece
      } else {
        words.append(piece)
      }
      joinsNext = isBreak
    }
    return words
  }
}

/// Words as the stubs need them.
enum ShellQuoting {
  /// Returns a word of bash that stands for a text without newlines.
  static func bash(_ text: String) -> String {
    String(
      text.flatMap { character -> [Character] in
        let isPlain =
          character.isLetter || character.isNumber || "-_./,:=+@%".contains(character)
        return isPlain ? [character] : ["\\", character]
      })
  }

  /// Returns a word as `_describe` of zsh takes it: a colon would end it.
  static func zshName(_ text: String) -> String {
    String(text.flatMap { #"\:"#.contains($0) ? ["\\", $0] : [$0] })
  }
}
