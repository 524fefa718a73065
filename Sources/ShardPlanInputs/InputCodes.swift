internal import ShardPlanText

/// What may be wrong with an input, beyond what may be wrong with any JSON document.
extension Diagnostic.Code {
  static let malformedNumber: Self = "malformed-number"
  static let numberTooLong: Self = "number-too-long"
  static let notWhole: Self = "not-whole"
  static let missingUnit: Self = "missing-unit"
  static let unknownUnit: Self = "unknown-unit"
  static let unknownMode: Self = "unknown-mode"
  static let outOfRange: Self = "out-of-range"
  static let contradiction: Self = "contradiction"
  static let recordTooLarge: Self = "record-too-large"
  static let notSupported: Self = "not-supported"
  static let noEffect: Self = "no-effect"
  static let empty: Self = "empty"
  static let nameTwice: Self = "name-twice"
}
