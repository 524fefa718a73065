/// A command tree as completion scripts need it: by whole command lines, and everything said once.
struct CompletionTables: Sendable {
  /// A command and the words that call it after the name of the tool; none for the tool itself.
  struct Place: Sendable {
    let words: String
    let command: Command
    let options: [OptionDeclaration]
  }

  /// Options that the same commands take, in the order of the help screen.
  struct Group: Sendable {
    let places: [String]
    var options: [OptionDeclaration]
  }

  /// What may follow an option, wherever it means that.
  struct OptionValue: Sendable {
    let option: OptionDeclaration
    let value: OptionDeclaration.Value
    /// The commands, of which the empty list stands for all others.
    let places: [String]
  }

  /// Words to choose from, which several options may share.
  struct WordList: Sendable {
    let label: String
    let words: [String]
  }

  /// The name of the tool.
  let name: String

  /// All commands, the tool first and each before those below it.
  let places: [Place]

  /// The options that are offered.
  let groups: [Group]

  /// The lists of words, in the order in which they are met.
  let lists: [WordList]

  init(of root: Command) {
    name = root.name
    let places = Route(root).withAllBelow.map { route in
      Place(
        words: route.path.joined(separator: " "), command: route.command, options: route.options)
    }
    self.places = places
    groups = CompletionTables.groups(of: places)
    lists = CompletionTables.lists(in: places)
  }

  /// The words that call all commands.
  var allWords: [String] { places.map(\.words) }

  /// The label of the list that holds these words.
  func label(of words: [String]) -> String? {
    lists.first { $0.words == words }?.label
  }

  /// The commands below a command by every word that calls them, and the word that asks for help.
  func choices(at place: Place) -> [(word: String, abstract: String)] {
    let commands = place.command.subcommands
    guard !commands.isEmpty else { return [] }
    return commands.flatMap { command in command.names.map { ($0, command.abstract) } }
      + [(Command.helpName, OptionDeclaration.help.help)]
  }
}

extension CompletionTables {
  private static func groups(of places: [Place]) -> [Group] {
    var offers: [(option: OptionDeclaration, places: [String])] = []
    for place in places {
      for option in place.options where !option.isHidden {
        if let index = offers.firstIndex(where: { $0.option.isOffered(as: option) }) {
          offers[index].places.append(place.words)
        } else {
          offers.append((option, [place.words]))
        }
      }
    }
    return offers.reduce(into: []) { groups, offer in
      if let index = groups.firstIndex(where: { $0.places == offer.places }) {
        groups[index].options.append(offer.option)
      } else {
        groups.append(Group(places: offer.places, options: [offer.option]))
      }
    }
  }

  private static func lists(in places: [Place]) -> [WordList] {
    let sources =
      places.flatMap(\.options).compactMap { option in
        option.value.map { (option.name, $0.kind.words) }
      } + places.flatMap(\.command.operands).map { ($0.name, $0.kind.words) }
    return sources.reduce(into: []) { lists, source in
      guard !source.1.isEmpty, !lists.contains(where: { $0.words == source.1 }) else { return }
      let namesakes = lists.filter {
        $0.label == source.0 || $0.label.hasPrefix(source.0 + " ")
      }
      let number = namesakes.isEmpty ? "" : " \(namesakes.count + 1)"
      lists.append(WordList(label: source.0 + number, words: source.1))
    }
  }
}

extension CompletionTables {
  /// What may follow each option that takes a value.
  ///
  /// Of an option that takes something else in some commands those come first; what most commands
  /// take is left for all others, even where the option stands before its command.
  var optionValues: [OptionValue] {
    var values: [OptionValue] = []
    var names: [String] = []
    for option in places.flatMap(\.options) where !names.contains(option.name) {
      names.append(option.name)
      let meanings = meanings(of: option.name)
      let usual = meanings.max { $0.places.count < $1.places.count }
      values += meanings.filter { $0.value != usual?.value }
      values += usual.map { [OptionValue(option: option, value: $0.value, places: [])] } ?? []
    }
    return values
  }

  private func meanings(of name: String) -> [OptionValue] {
    var meanings: [OptionValue] = []
    for place in places {
      guard let option = place.options.first(where: { $0.name == name }), let value = option.value
      else { continue }
      let known = meanings.firstIndex { $0.value.completes(as: value) }
      let places = known.map { meanings[$0].places } ?? []
      let meaning = OptionValue(
        option: option, value: known.map { meanings[$0].value } ?? value,
        places: places + [place.words])
      if let known { meanings[known] = meaning } else { meanings.append(meaning) }
    }
    return meanings
  }
}

extension OptionDeclaration {
  /// The names with their dashes, the long one first.
  var dashedNames: [String] { ["--" + name] + (short.map { ["-\($0)"] } ?? []) }

  /// Whether completions go on offering the option after it was given.
  var repeats: Bool { value?.isList ?? false }

  fileprivate func isOffered(as other: OptionDeclaration) -> Bool {
    name == other.name && short == other.short && help == other.help && value == other.value
  }
}

extension OptionDeclaration.Value {
  /// Whether commas part several values.
  var isParted: Bool { isList && !keepsCommas }

  fileprivate func completes(as other: OptionDeclaration.Value) -> Bool {
    kind == other.kind && isParted == other.isParted
  }
}
