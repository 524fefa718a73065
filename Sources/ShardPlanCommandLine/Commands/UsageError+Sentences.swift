import ShardPlanText

/// The sentences, each in one place. Whatever was typed is quoted and safe to print.
extension UsageError {
  /// An option that does not exist; `spelling` has its dashes.
  static func unknownOption(_ spelling: String, in route: Route) -> UsageError {
    let near = nearest(to: spelling, in: route)
    let message =
      "Unknown option \(Escaping.quoted(spelling))."
      + (near.isEmpty ? takers(of: spelling, in: route) : near)
    return UsageError(message, path: route.path, kind: .unknown)
  }

  /// Dashes without a name.
  static func malformedOption(_ word: String, in route: Route) -> UsageError {
    let message = "Invalid option \(Escaping.quoted(word))." + nearest(to: word, in: route)
    return UsageError(message, path: route.path, kind: .unknown)
  }

  /// A command that does not exist.
  static func unknownCommand(_ word: String, in route: Route) -> UsageError {
    let near = nearest(to: word, in: route)
    let all = " Please provide \(Spelling.oneOf(route.command.subcommands.map(\.name)))"
    return UsageError(
      "Unknown command \(Escaping.quoted(word))." + (near.isEmpty ? all : near),
      path: route.path, kind: .unknown)
  }

  /// An option before a command that does not take it, or without a command.
  static func misplacedOption(
    _ option: OptionDeclaration, spelled spelling: String, in route: Route
  ) -> UsageError {
    guard route.command.isGroup, route.reachableOption(where: { $0.name == option.name }) != nil
    else { return unknownOption(spelling, in: route) }
    return UsageError(
      "Missing command for '\(option.label(spelled: spelling))'.", path: route.path,
      about: Subject(option), kind: .missing)
  }

  /// An option without its value.
  static func missingValue(
    of option: OptionDeclaration, spelled spelling: String, in route: Route
  ) -> UsageError {
    UsageError(
      "Missing value for '\(option.label(spelled: spelling))'.", path: route.path,
      about: Subject(option), kind: .missing)
  }

  /// Required operands and options, at least one, that were left out.
  static func missing(_ subjects: [Subject], in route: Route, showsHelp: Bool) -> UsageError {
    let labels = subjects.map { "'\($0.label)'" }.joined(separator: ", ")
    return UsageError(
      "Missing expected \("argument".plural(unless: subjects.count == 1)) \(labels).",
      path: route.path,
      about: subjects.count == 1 ? subjects[0] : nil, kind: .missing, showsHelp: showsHelp)
  }

  /// A flag with a value.
  static func valueOfFlag(
    _ option: OptionDeclaration, spelled spelling: String, value: String, in route: Route
  ) -> UsageError {
    UsageError(
      "The option '\(spelling)' does not take any value, but \(Escaping.quoted(value)) was given.",
      path: route.path, about: Subject(option))
  }

  /// A malformed value of an option or operand.
  static func invalid(
    _ text: String, for label: String, about subject: Subject, _ reason: UsageError,
    in route: Route
  ) -> UsageError {
    UsageError(
      "The value \(Escaping.quoted(text)) is invalid for '\(label)'. \(reason.message)",
      path: route.path, about: subject)
  }

  /// Two commas in a row, or one at an end.
  static func emptyItem(
    of option: OptionDeclaration, spelled spelling: String, list: String, in route: Route
  ) -> UsageError {
    UsageError(
      "The list \(Escaping.quoted(list)) for '\(option.label(spelled: spelling))' has an empty item.",
      path: route.path, about: Subject(option))
  }

  /// Two different values for an option that takes one.
  static func conflict(
    of option: OptionDeclaration, between first: String, and second: String, in route: Route
  ) -> UsageError {
    let values = "\(Escaping.quoted(first)) and as \(Escaping.quoted(second))"
    return UsageError(
      "The option '--\(option.name)' was given twice, as \(values).", path: route.path,
      about: Subject(option))
  }

  /// More operands than the command takes.
  static func unexpected(_ operands: [String], in route: Route) -> UsageError {
    let list = operands.map(Escaping.quoted).joined(separator: ", ")
    let message =
      operands.count == 1
      ? "Unexpected argument \(list)." : "\(operands.count) unexpected arguments: \(list)."
    return UsageError(message, path: route.path, kind: .unexpected)
  }

  /// A sentence that names the commands that do take an option of exactly this name.
  private static func takers(of spelling: String, in route: Route) -> String {
    let takers = Route(route.root).withAllBelow.filter { other in
      other.command.options.contains { !$0.isHidden && "--" + $0.name == spelling }
    }
    guard !takers.isEmpty, takers.count <= 5 else { return "" }
    let titles = takers.map { "'\($0.title)'" }
    let list =
      titles.count == 1
      ? titles[0]
      : titles.dropLast().joined(separator: ", ")
        + " and " + (titles.last ?? "")
    return " Only \(list) \(titles.count == 1 ? "takes" : "take") it."
  }

  /// A question that suggests the option or command that resembles what was typed.
  private static func nearest(to typed: String, in route: Route) -> String {
    let typed = typed.prefix { $0 != "=" }
    if let option = synonym(of: String(typed), in: route) {
      return " " + Suggestion.question("--" + option, insteadOf: String(typed)).sentence
    }
    // A lone letter resembles every other letter.
    guard typed.count > 2 || typed.first != "-" else { return "" }
    let subcommands = route.command.subcommands
    let commands = subcommands.flatMap(\.names) + (subcommands.isEmpty ? [] : [Command.helpName])
    let options = route.options.filter { !$0.isHidden }.map { "--" + $0.name }
    let candidates = typed.first == "-" ? options + commands : commands + options
    return Spelling.nearest(to: String(typed), among: candidates).map {
      " " + Suggestion.question($0, insteadOf: String(typed)).sentence
    } ?? ""
  }
}

extension UsageError {
  /// The option of a command that people also call by a name, with its value where that is part of it.
  private static func synonym(of typed: String, in route: Route) -> String? {
    guard typed.hasPrefix("-"), let option = route.root.synonyms[Suggestion.key(of: typed)],
      let name = option.split(separator: " ").first.map(String.init),
      route.option(named: name).map({ !$0.isHidden }) ?? false
    else { return nil }
    return option
  }
}

/// Words in messages.
enum Spelling {
  /// Returns the candidate that was probably meant, comparing without leading dashes.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let nearest = Suggestion.nearest(to: bare(word), among: candidates.map(bare))
    return candidates.first { bare($0) == nearest }
  }

  /// Returns the end of a sentence that asks for one of some words, including the full stop.
  ///
  /// More than five words become a list of lines.
  static func oneOf(_ words: [String]) -> String {
    guard words.count <= 5 else {
      return "one of the following:" + words.map { "\n  - \($0)" }.joined()
    }
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return "\(quoted.joined())." }
    return "one of \(quoted.dropLast().joined(separator: ", ")) or \(last)."
  }

  private static func bare(_ word: String) -> String {
    String(word.drop { $0 == "-" })
  }
}
