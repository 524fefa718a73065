/// The words that fit at the end of a command line that is still being typed.
///
/// The parser reads the words before, so that completions follow the rules of parsing:
///
///     LineCompletions(of: ["compare", "--format", "m"], for: tool).candidates  // markdown
package struct LineCompletions: Sendable, Equatable {
  /// A word that fits.
  package struct Candidate: Sendable, Equatable {
    /// The word, without what stays before it.
    package let word: String

    /// What it does, if it says.
    package let help: String
  }

  /// Files that fit besides the candidates; the shell looks for them.
  package enum Files: Sendable, Equatable {
    /// No files.
    case none
    /// Files whose names have one of these extensions, all files if there are none, and folders.
    case files(extensions: [String])
    /// Folders.
    case folders
  }

  /// The candidates that must begin with what is typed; the shell compares the others itself.
  package enum Filter: Sendable, Equatable {
    case none, options, all
  }

  /// The part of the last word that stays: an option and its sign, or the items of a list.
  package private(set) var before = ""

  /// The part of the last word that is completed.
  package private(set) var typed: String

  /// The words that fit.
  package private(set) var candidates: [Candidate] = []

  /// The files that fit.
  package private(set) var files = Files.none

  private let filter: Filter

  /// Completes the last word of a command line.
  ///
  /// - Parameters:
  ///   - words: The words after the name of the tool, up to the cursor: the last may be empty.
  ///   - root: The tool.
  ///   - filter: The candidates that must begin with what is typed.
  package init(of words: [String], for root: Command, filter: Filter = .all) {
    self.filter = filter
    typed = words.last ?? ""
    let scan = Scan(Array(words.dropLast()), from: root)
    if let option = scan.pending {
      addValues(of: option)
    } else if scan.isEnded {
      addOperands(after: scan)
    } else if let (option, spelling) = scan.route.optionWithAttachedValue(in: typed) {
      before = spelling
      typed.removeFirst(spelling.count)
      addValues(of: option)
    } else if typed.hasPrefix("-") {
      addOptions(besides: scan)
    } else {
      addCommands(after: scan)
      addOperands(after: scan)
    }
  }

  /// A Boolean value indicating whether a candidate is only the beginning of a word.
  package var isOpen: Bool { candidates.contains { $0.word.hasSuffix("=") } }
}

extension LineCompletions {
  private mutating func add(_ words: [String], help: String = "") {
    let isLoose = filter == .none || filter == .options && !typed.hasPrefix("-")
    // The beginning of a word that is typed already adds nothing.
    candidates += words.filter { word in
      (isLoose || word.hasPrefix(typed)) && !(word == typed && word.hasSuffix("="))
    }.map { Candidate(word: $0, help: help) }
  }

  private mutating func addOptions(besides scan: Scan) {
    guard !scan.isHelpTopic else { return }
    let used = Set((scan.mentions + scan.valueless).map(\.option.name))
    for option in scan.route.options where !option.isHidden {
      guard option.value?.isList == true || !used.contains(option.name) else { continue }
      add(["--" + option.name] + (option.short.map { ["-\($0)"] } ?? []), help: option.help)
    }
  }

  private mutating func addCommands(after scan: Scan) {
    let commands = scan.route.command.subcommands
    guard !commands.isEmpty, scan.operands.isEmpty, !scan.hasUnknownCommand else { return }
    for command in commands { add(command.names, help: command.abstract) }
    // A topic of help is one of the commands, not help again.
    if !scan.isHelpTopic { add([Command.helpName], help: OptionDeclaration.help.help) }
  }

  private mutating func addOperands(after scan: Scan) {
    let operands = scan.route.command.operands
    guard !scan.isHelpTopic, let last = operands.last else { return }
    let count = scan.operands.count
    if count < operands.count {
      addValues(of: operands[count].kind)
    } else if last.repeats {
      addValues(of: last.kind)
    }
  }

  private mutating func addValues(of option: OptionDeclaration) {
    guard let value = option.value else { return }
    guard value.isList, !value.keepsCommas, !value.kind.words.isEmpty,
      let comma = typed.lastIndex(of: ",")
    else { return addValues(of: value.kind) }
    let items = option.values(in: typed)
    before += typed[...comma]
    typed = String(typed[comma...].dropFirst())
    add(value.kind.words.filter { !items.contains($0) })
  }

  private mutating func addValues(of kind: ValueKind) {
    add(kind.words)
    switch kind {
    case .text, .suggested, .choice: break
    case .file(let extensions, _): files = .files(extensions: extensions)
    case .folder: files = .folders
    }
  }
}

extension Route {
  /// The option whose value is in the same word, and the beginning of the word that names it.
  fileprivate func optionWithAttachedValue(
    in word: String
  ) -> (option: OptionDeclaration, spelling: String)? {
    switch Word(word, digitsAreNames: true) {
    case .long(let name, _?):
      guard let option = reachableOption(where: { $0.name == name }), option.value != nil else {
        return nil
      }
      return (option, "--\(name)=")
    case .short(let letters):
      var spelling = "-"
      for letter in letters {
        spelling.append(letter)
        guard let option = reachableOption(where: { $0.short == letter }) else { return nil }
        guard option.value != nil else { continue }
        let rest = letters.dropFirst(spelling.count - 1)
        if rest.isEmpty { return nil }
        return (option, spelling + (rest.first == "=" ? "=" : ""))
      }
      return nil
    case .long, .terminator, .plain, .malformed: return nil
    }
  }
}
