/// The words of a command line, read from left to right.
///
/// Reading goes on past a mistake: a request for help further on outranks it, and further mistakes
/// are reported with it.
struct Scan {
  /// One mention of an option.
  struct Mention {
    /// The option.
    let option: OptionDeclaration

    /// Its name as it was typed, with its dashes.
    let spelling: String

    /// What was given as its value; empty for a flag.
    let text: String

    /// A Boolean value indicating whether the letters are more likely a misspelled long name.
    let isMisspelled: Bool
  }

  /// The command asked for.
  private(set) var route: Route

  /// The options given, in order.
  private(set) var mentions: [Mention] = []

  /// The options given without the value that they need, in order.
  private(set) var valueless: [Mention] = []

  /// The operands, in order.
  private(set) var operands: [String] = []

  /// The positions among the operands of words that may be values of unknown options.
  private(set) var doubtfulOperands: Set<Int> = []

  /// A Boolean value indicating whether the words are those of `tool help command`.
  private(set) var isHelpTopic = false

  /// A Boolean value indicating whether a word names no command, where only a command can be.
  private(set) var hasUnknownCommand = false

  /// A Boolean value indicating whether `--` was read: only operands can follow.
  private(set) var isEnded = false

  /// The option whose value the next word would be.
  private(set) var pending: OptionDeclaration?

  /// The mistakes found while reading, in order.
  private(set) var problems: [UsageError] = []

  /// A Boolean value indicating whether the word before is an unknown option without a value.
  private var followsUnknownOption = false

  init(_ input: [String], from root: Command) {
    route = Route(root)
    var rest = input[...]
    while let text = rest.popFirst() {
      let isDoubtful = followsUnknownOption
      followsUnknownOption = false
      switch word(text) {
      case .terminator:
        operands += rest
        rest = []
        isEnded = true
      case .long(let name, let value):
        readLong(name, value: value, rest: &rest)
      case .short(let letters):
        readShort(letters, rest: &rest)
      case .plain:
        readPlain(text, isDoubtful: isDoubtful)
      case .malformed:
        problems.append(.malformedOption(text, in: route))
        followsUnknownOption = !text.contains("=")
      }
    }
  }

  /// The arguments as they were typed.
  var arguments: Arguments {
    var texts: [String: [String]] = [:]
    for mention in mentions {
      let option = route.option(named: mention.option.name) ?? mention.option
      texts[option.name, default: []] += option.values(in: mention.text)
    }
    return Arguments(operands: operands, texts: texts)
  }

  /// Returns whether one of the built-in options was given.
  func gives(_ builtIn: OptionDeclaration) -> Bool {
    mentions.contains { $0.option.name == builtIn.name }
  }

  /// Returns the value of one of the built-in options, if it was given.
  func text(of builtIn: OptionDeclaration) -> String? {
    mentions.last { $0.option.name == builtIn.name }?.text
  }

  private func word(_ text: String) -> Word {
    Word(text, digitsAreNames: route.options.contains { $0.short?.isWholeNumber ?? false })
  }

  private mutating func readPlain(_ text: String, isDoubtful: Bool) {
    let command = route.command
    if operands.isEmpty, let next = command.subcommand(named: text) {
      route.descend(to: next)
    } else if operands.isEmpty, !command.subcommands.isEmpty, text == Command.helpName {
      isHelpTopic = true
    } else if command.isGroup {
      // The words after an unknown command are its arguments.
      guard !isDoubtful, !hasUnknownCommand else { return }
      problems.append(.unknownCommand(text, in: route))
      hasUnknownCommand = true
    } else {
      if isDoubtful { doubtfulOperands.insert(operands.count) }
      operands.append(text)
    }
  }

  private mutating func readLong(
    _ name: String, value: String?, rest: inout ArraySlice<String>
  ) {
    let spelling = "--" + name
    if let option = route.reachableOption(where: { $0.name == name }) {
      take(option, spelled: spelling, attached: value, rest: &rest)
    } else {
      problems.append(.unknownOption(spelling, in: route))
      followsUnknownOption = value == nil
    }
  }

  private mutating func readShort(_ letters: String, rest: inout ArraySlice<String>) {
    let name = letters.prefix { $0 != "=" }
    // `-region x` would otherwise be read as the value `egion` of `-r`.
    let isMisspelled = name.count > 1 && route.option(named: String(name)) != nil
    if isMisspelled {
      problems.append(.unknownOption("-" + name, in: route))
      followsUnknownOption = name.count == letters.count
    }
    var letters = letters[...]
    while let letter = letters.popFirst() {
      guard let option = route.reachableOption(where: { $0.short == letter }) else {
        guard !isMisspelled else { return }
        problems.append(.unknownOption("-\(letter)", in: route))
        followsUnknownOption = !letters.contains("=")
        return
      }
      var attached: String?
      if letters.first == "=" {
        attached = String(letters.dropFirst())
      } else if option.value != nil, !letters.isEmpty || isMisspelled {
        attached = String(letters)
      }
      if attached != nil { letters = "" }
      take(
        option, spelled: "-\(letter)", attached: attached, isMisspelled: isMisspelled, rest: &rest)
    }
  }

  /// Notes an option and its value, which is attached to the name or else the next word.
  private mutating func take(
    _ option: OptionDeclaration, spelled spelling: String, attached: String?,
    isMisspelled: Bool = false, rest: inout ArraySlice<String>
  ) {
    var text = attached ?? ""
    if option.value == nil {
      if let attached {
        if !isMisspelled {
          problems.append(.valueOfFlag(option, spelled: spelling, value: attached, in: route))
        }
        return
      }
    } else {
      if attached == nil, rest.isEmpty { pending = option }
      if attached == nil, let next = rest.first, word(next) == .plain {
        text = next
        rest.removeFirst()
      }
      // An empty text is what an unset variable of a shell leaves behind.
      if text.isEmpty, option.value?.isOptional != true {
        valueless.append(
          Mention(option: option, spelling: spelling, text: "", isMisspelled: isMisspelled))
        return
      }
    }
    mentions.append(
      Mention(option: option, spelling: spelling, text: text, isMisspelled: isMisspelled))
  }
}

/// The form of one word of a command line, judged by its dashes alone.
enum Word: Equatable {
  /// `--`: all following words are operands.
  case terminator

  /// `--name` or `--name=value`.
  case long(name: String, value: String?)

  /// `-x`, `-xyz`, `-xvalue` or `-x=value`, without the dash.
  case short(String)

  /// A command, an operand or a value: no dash, `-` alone, the empty word, a negative number.
  case plain

  /// Dashes without a name, such as `---x` and `-=1`.
  case malformed

  /// Reads the form of a word.
  ///
  /// - Parameters:
  ///   - text: The word.
  ///   - digitsAreNames: Whether some option is named by a digit, so that `-2` may be one.
  init(_ text: String, digitsAreNames: Bool) {
    let dashes = text.prefix { $0 == "-" }
    let body = text[dashes.endIndex...]
    switch dashes.count {
    case 0: self = .plain
    case 1 where body.isEmpty: self = .plain
    case 1 where !digitsAreNames && Word.beginsNumber(body): self = .plain
    case 1 where body.first != "=": self = .short(String(body))
    case 2 where body.isEmpty: self = .terminator
    case 2 where body.first != "=": self = .long(body)
    default: self = .malformed
    }
  }

  private static func long(_ body: Substring) -> Word {
    guard let equals = body.firstIndex(of: "=") else {
      return .long(name: String(body), value: nil)
    }
    // Only the first sign separates: the value may contain more.
    return .long(name: String(body[..<equals]), value: String(body[equals...].dropFirst()))
  }

  private static func beginsNumber(_ body: Substring) -> Bool {
    let first = body.first == "." ? body.dropFirst().first : body.first
    return first.map { ("0"..."9").contains($0) } ?? false
  }
}

extension OptionDeclaration {
  /// Returns the values in a text: a list has one between commas, anything else is one value.
  ///
  /// Spaces around a comma don't count: people put them into lists in quotes.
  func values(in text: String) -> [String] {
    guard let value, value.isList, !value.keepsCommas else { return [text] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map { item in
      let start = item.drop { $0 == " " }
      return String(start.dropLast(start.reversed().prefix { $0 == " " }.count))
    }
  }
}
