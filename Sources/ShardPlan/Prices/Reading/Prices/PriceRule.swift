import ShardPlanText

/// One thing that a text must be to be a price.
struct PriceRule: Sendable {
  /// The name of what breaks the rule.
  let code: Diagnostic.Code
  /// The rule, as a sentence.
  let message: String
  /// What to do about a text that breaks it.
  let advice: String
  /// Whether a text that keeps to the rules before breaks this one.
  let isBroken: @Sendable (String) -> Bool

  /// All rules, each relying on those before.
  static let all: [PriceRule] = [.plainDigits, .fewDecimals, .moreThanZero, .atMostAMillion]

  /// Returns the first rule that a text breaks, or `nil` when it is a price.
  static func broken(by text: String) -> PriceRule? {
    all.first { $0.isBroken(text) }
  }
}
