public import ShardPlanEngine

/// One setting of a stream for people: its names in files, options and reports, and its words.
struct Field: Sendable {
  let field: StreamField
  /// The way to the setting in the stream of a scenario file, such as `consumers.shared`.
  let path: String
  /// The name in reports and sweeps.
  let shortName: String
  /// The name of its option, without dashes.
  let option: String
  /// The help of its option.
  let help: String
  let kind: FieldKind
  /// The head of a column, such as `Records/s`.
  let title: String
  /// A value in a sentence, such as `3 shards`.
  let phrase: Phrase
  /// A value in the name of a column that options make, such as `keys of 36 B`.
  let column: Phrase
  /// The setting at the beginning of a message about its bounds.
  let subject: String
  /// A single value at the beginning of a message, such as `A number of keys`.
  let value: String
  /// A value as advice writes it.
  let example: String
  /// The advice for a value out of bounds.
  let advice: String
  /// The word that leaves the setting open, and what a column is then called.
  let open: (word: String, column: String)?

  init(
    _ field: StreamField, path: String, shortName: String? = nil, option: String, _ kind: FieldKind,
    title: String, phrase: Phrase, column: Phrase, subject: String, value: String = "A value",
    example: String = "12", advice: String,
    open: (word: String, column: String)? = nil, help: String
  ) {
    self.field = field
    self.path = path
    self.shortName = shortName ?? Self.lastPart(of: path)
    self.option = option
    self.help = help
    self.kind = kind
    self.title = title
    self.phrase = phrase
    self.column = column
    self.subject = subject
    self.value = value
    self.example = example
    self.advice = advice
    self.open = open
  }

  /// The name of the setting inside its own object of a scenario file.
  var name: String { Self.lastPart(of: path) }

  private static func lastPart(of path: String) -> String {
    path.split(separator: ".").last.map(String.init) ?? path
  }
}

extension StreamField {
  /// The description of the setting for people.
  var words: Field { Field.all[rawValue] }

  /// The way to the setting in the stream of a scenario file, such as `consumers.shared`.
  public var path: String { words.path }

  /// The name in reports, such as `retention`; that of its object where it would not be clear
  /// otherwise.
  public var shortName: String { words.shortName }

  /// The name of the option that sets it, without dashes, such as `record-size`.
  package var optionName: String { words.option }

  /// Returns whether a name means the setting: by its path or a part of it, or by its option.
  package func isNamed(_ name: String) -> Bool {
    [shortName, path, words.option, words.name].contains(name)
  }
}

extension Field {
  /// Returns the names in an object of a scenario file, those of objects inside it included.
  ///
  /// - Parameter group: The way to the object in its stream; empty for the stream itself.
  /// - Returns: The names in the order of the table.
  static func names(in group: String) -> [String] {
    let start = group.isEmpty ? "" : group + "."
    var names: [String] = []
    for field in all where field.path.hasPrefix(start) {
      let name = String(field.path.dropFirst(start.count).prefix { $0 != "." })
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
