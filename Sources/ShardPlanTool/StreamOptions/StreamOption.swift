import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// An option that sets one field of a scenario, for every value that is listed a column.
struct StreamOption: Sendable {
  /// Where its value belongs in a scenario: `mode`, or the way to a field of the stream.
  let place: String
  /// The option; its value is what was typed, parted at the commas.
  let option: Option<[String]>
  /// What its values are.
  let kind: Kind
  /// What a value is called at the head of a column.
  let words: @Sendable (String) -> String

  /// What the values of an option are.
  enum Kind {
    /// A number without a unit, or a word.
    case plain
    /// A number that needs its unit.
    case measure
    /// Sizes with the share of each, such as `1KB:50%+49KB:50%`.
    case mix
  }
}

extension StreamOption {
  /// The name with its dashes.
  var name: String { "--" + option.declaration.name }

  /// The name with its dashes and what follows it.
  var label: String { option.declaration.label }

  /// The name of the field in its own object.
  var fieldName: String { place.split(separator: ".").last.map(String.init) ?? place }

  /// Creates the option of a field of the stream.
  init(_ field: StreamField) {
    let usage = field.usage
    self.init(
      place: "stream." + field.path, name: usage.name, placeholder: usage.placeholder,
      kind: usage.kind, help: usage.help
    ) { field.columnWords(for: $0) }
  }

  /// The option of the capacity mode.
  static let mode = StreamOption(
    place: "mode", name: "mode", placeholder: "mode", kind: .plain,
    values: .choice(CapacityMode.allCases.map(\.rawValue)),
    help: "The capacity mode; provisioned when left out."
  ) { CapacityMode(rawValue: $0)?.columnWords ?? $0 }

  private init(
    place: String, name: String, placeholder: String, kind: Kind, values: ValueKind = .text,
    help: String, words: @escaping @Sendable (String) -> String
  ) {
    self.place = place
    self.kind = kind
    self.words = words
    option = Option<String?>.value(
      name, placeholder: placeholder, kind: values, help: help
    ) { text throws(UsageError) in
      if !values.choices.isEmpty, !values.choices.contains(text) {
        throw UsageError(text, among: values.choices)
      }
      guard kind != .mix || TypedMix(text) != nil else {
        throw UsageError(expecting: "sizes with the share of each, such as 1KB:50%+49KB:50%")
      }
      return text
    }.list()
  }

  /// Returns a value as it stands in a scenario file.
  func json(_ item: String) -> JSONOutput {
    switch kind {
    case .measure: .string(item)
    case .mix: TypedMix(item)?.json ?? .string(item)
    case .plain:
      if let number = Int64(item), String(number) == item {
        .integer(number)
      } else {
        .string(item)
      }
    }
  }
}
