public import ShardPlanEngine

/// One setting of a stream for people: its names in files, options and reports, and its words.
final class Field: Sendable {
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
  /// The ways to the objects that the setting belongs to, the innermost first, such as
  /// `aggregation.kpl` and `aggregation`.
  let groups: [String]

  @inline(never)
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
    groups = Self.groups(of: path)
  }

  private static func groups(of path: String) -> [String] {
    var parts = path.split(separator: ".").dropLast()
    var groups: [String] = []
    while !parts.isEmpty {
      groups.append(parts.joined(separator: "."))
      parts.removeLast()
    }
    return groups
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
    [shortName, path, words.option, words.name].containsExactly(name)
  }
}

extension Field {
  /// Every setting, in the order of the cases of `StreamField`.
  static let all = sections.flatMap { $0.fields }.sorted { $0.field.rawValue < $1.field.rawValue }

  /// Returns the names in an object of a scenario file, those of objects inside it included.
  ///
  /// - Parameter group: The way to the object in its stream; empty for the stream itself.
  /// - Returns: The names in the order of the cases.
  static func names(in group: String) -> [String] { namesByGroup[group] ?? [] }

  /// The names in each object, found once: every stream of a file asks for them.
  private static let namesByGroup: [String: [String]] = {
    var names: [String: [String]] = [:]
    for field in all {
      let parts = field.path.split(separator: ".").map(String.init)
      for (group, name) in zip([""] + field.groups.reversed(), parts)
      where !names[group, default: []].contains(name) {
        names[group, default: []].append(name)
      }
    }
    return names
  }()
}

/// A value within words, such as `a peak of 5 records/s`.
struct Phrase: Sendable {
  private let start: String
  private let thing: String?
  private let end: String

  /// Creates a phrase.
  ///
  /// - Parameters:
  ///   - start: The words before the value.
  ///   - thing: The counted thing after the value, which becomes a plural by an `s`.
  ///   - end: The words after both.
  init(_ start: String = "", counting thing: String? = nil, _ end: String = "") {
    self.start = start
    self.thing = thing
    self.end = end
  }

  /// Returns the phrase of a value.
  ///
  /// - Parameters:
  ///   - text: The value.
  ///   - isOne: Whether the value is one, so that the counted thing is singular.
  /// - Returns: The words.
  func text(of text: String, isOne: Bool) -> String {
    start + text + (thing.map { " " + $0 + (isOne ? "" : "s") } ?? "") + end
  }
}

/// The kind of value that a setting has: how it is written, and in which unit it is counted.
enum FieldKind: Sendable, Equatable {
  /// Bytes, written as `77 B`.
  case size
  /// Bytes of a whole month, written as `100 GB`.
  case volume
  /// Sizes of records with the share of each, written in options as `1KB:50%+49KB:50%`.
  case mix
  /// User records in a period, written as `25000/s`.
  case rate
  /// Bytes in a period, written as `5 MB/s`.
  case throughput
  /// Seconds, written as `100ms`.
  case seconds
  /// Whole hours, which may be written in days, as in `7d`.
  case hours
  /// A fraction of one, written as `80%`.
  case share
  /// A whole number of things.
  case count(of: String)
  /// A mean number of things.
  case number(of: String)
  /// One of a few words; its number is the position among them.
  case word(of: [String])
}

extension FieldKind {
  /// The value in the synopsis of an option, such as `size`.
  var placeholder: String {
    switch self {
    case .size, .volume: "size"
    case .mix: "mix"
    case .rate: "rate"
    case .throughput: "throughput"
    case .seconds, .hours: "time"
    case .share: "percent"
    case .count, .number: "number"
    case .word: "word"
    }
  }

  /// A Boolean value indicating whether values are written with a unit.
  var hasUnit: Bool {
    switch self {
    case .size, .volume, .rate, .throughput, .seconds, .hours, .share: true
    case .mix, .count, .number, .word: false
    }
  }

  /// A Boolean value indicating whether values are numbers without a unit.
  var isPlainNumber: Bool {
    switch self {
    case .count, .number: true
    case .size, .volume, .mix, .rate, .throughput, .seconds, .hours, .share, .word: false
    }
  }

  /// The unit in JSON, such as `byte` or `record/s`.
  var unitName: String {
    switch self {
    case .size, .volume, .mix: "byte"
    case .rate: "record/s"
    case .throughput: "byte/s"
    case .seconds: "s"
    case .hours: "h"
    case .share: "fraction"
    case .count(let thing), .number(let thing): thing
    case .word: "word"
    }
  }

  /// The unit of bounds in messages; empty for numbers without one.
  var boundsUnit: String {
    switch self {
    case .size, .volume, .mix: "B"
    case .rate: "records/s"
    case .throughput: "B/s"
    case .seconds: "s"
    case .hours: "h"
    case .share: "%"
    case .count, .number, .word: ""
    }
  }

  /// The step of break-even points in words.
  var stepWords: String {
    switch self {
    case .share: "0.1 %"
    case .volume: "1 MiB"
    case .hours: "an hour"
    case .size, .mix: "a byte"
    case .rate, .throughput, .seconds, .count, .number, .word: "one"
    }
  }
}
