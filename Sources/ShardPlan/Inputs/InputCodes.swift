public import ShardPlanText

/// What may be wrong with an input, beyond what may be wrong with any JSON document.
extension Diagnostic.Code {
  static let malformedNumber = Self(
    "malformed-number", "A text does not begin with a number.",
    "Sizes, rates and times are a number and a unit, such as \"77 B\" or \"25000/s\".")
  static let numberTooLong = Self(
    "number-too-long", "A number has more digits than any real one needs.",
    "Numbers are read exactly, with up to 38 digits that matter.")
  static let notWhole = Self(
    "not-whole", "A number must be whole and is not.",
    "Shards, streams, consumers and hours of retention are counted, not measured.")
  static let missingUnit = Self(
    "missing-unit", "A number lacks its unit.",
    "Without a unit it could mean several things, and none of them is assumed.")
  static let unknownUnit = Self(
    "unknown-unit", "A unit is not known for this kind of value.",
    "The message lists the units that may stand here.")
  static let unknownMode = Self(
    "unknown-mode", "A capacity mode is not known.",
    "The modes are `provisioned`, `on-demand` and `on-demand-advantage`.")
  static let outOfRange = Self(
    "out-of-range", "A value lies outside of what can be planned for.",
    "The bounds are far beyond any real account; what exceeds them is usually a slip.")
  package static let contradiction = Self(
    "contradiction", "Two values contradict each other.",
    "Only one of them can be meant, and the tool does not choose.")
  package static let recordTooLarge = Self(
    "record-too-large", "A Kinesis record is larger than Kinesis accepts.",
    "A record has at most 10 MiB, its partition key included.")
  static let noEffect = Self(
    "no-effect", "A setting has no effect beside another one.",
    "The plan is right, but perhaps not what was meant.")
  static let empty = Self(
    "empty", "A name or a list is empty.", "Give it a content, or leave it out.")
  static let nameTwice = Self(
    "name-twice", "Two scenarios, or two streams of one scenario, have the same name.",
    "Reports tell them apart by their names.")
  /// A bill or its shards are beyond counting.
  public static let tooLargeToCount = Self(
    "too-large-to-count", "A bill exceeds 10^25 units of currency, or its shards 10^12.",
    "Each value may be possible, but not all of them together. Check rates, sizes and counts.")

  /// All codes that only a scenario file may be reported with.
  package static let ofScenarios: [Self] = [
    malformedNumber, numberTooLong, notWhole, missingUnit, unknownUnit, unknownMode, outOfRange,
    contradiction, recordTooLarge, noEffect, empty, nameTwice, tooLargeToCount,
  ]
}
