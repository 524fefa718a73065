import ShardPlanEngine

extension StreamField {
  /// The setting at the head of a column.
  var title: String { words.title }

  /// The unit of the setting's values in JSON.
  var unitName: String { words.kind.unitName }

  /// A Boolean value indicating whether values are records in a period.
  var isRate: Bool { words.kind == .rate }

  /// The step of break-even points, with its unit.
  var stepWords: String { words.kind.stepWords }

  /// The title within a sentence: in small letters, except for an abbreviation.
  var plainTitle: String {
    title.dropFirst().first?.isUppercase == true
      ? title : title.prefix(1).lowercased() + title.dropFirst()
  }

  /// Returns a value in a table, with its unit where the title does not name it.
  func text(of value: Ratio) -> String {
    switch words.kind {
    case .size, .mix: NumberText.text(value) + " B"
    case .throughput: NumberText.text(value) + " B/s"
    case .volume: NumberText.rough(value / 1_073_741_824, places: 3) + " GB"
    case .hours: NumberText.text(value) + " h"
    case .seconds: NumberText.text(value * 1_000) + " ms"
    case .share: NumberText.text(value * 100, places: 6) + " %"
    case .rate, .count, .number: NumberText.text(value)
    case .word(let words):
      words.indices.first { Ratio(UInt64($0)) == value }.map { words[$0] } ?? NumberText.text(value)
    }
  }

  /// Returns a value within a sentence, such as "12 records per PUT".
  func words(for value: Ratio) -> String {
    words.phrase.text(of: text(of: value), isOne: value == 1)
  }
}
