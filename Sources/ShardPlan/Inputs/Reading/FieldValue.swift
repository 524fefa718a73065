import ShardPlanEngine
import ShardPlanText

/// The value of a setting, read by its kind.
enum FieldValue: Sendable {
  /// A number in the unit of the setting's bounds.
  case number(Ratio)
  /// User records in a period.
  case rate(RecordRate)
  /// Sizes of records, whose bounds are checked one by one.
  case mix(RecordMix)

  /// The number that bounds are checked by.
  func number(in month: BillingMonth) -> Ratio? {
    switch self {
    case .number(let number): number
    case .rate(let rate): rate.perSecond(in: month)
    case .mix: nil
    }
  }
}

extension DocumentReader {
  /// Reads the value of a setting.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - field: The setting.
  /// - Returns: The value, which may be out of bounds, or `nil` when something was reported.
  mutating func value(_ node: Node, of field: StreamField) -> FieldValue? {
    let words = field.words
    switch words.kind {
    case .size, .volume: return size(node).map { .number($0.bytes) }
    case .mix: return recordMix(node).map { .mix($0) }
    case .rate: return rate(node).map { .rate($0) }
    case .seconds: return seconds(node, words.value).map { .number($0) }
    case .hours: return retentionHours(node).map { .number($0) }
    case .share: return share(node, words.value).map { .number($0) }
    case .count: return count(node, words.value, example: words.example).map { .number($0) }
    case .number:
      return plainNumber(node, words.value, example: words.example).map { .number($0) }
    }
  }
}
