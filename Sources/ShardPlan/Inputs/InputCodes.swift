public import ShardPlanText

/// The kinds of faults of an input, in addition to those of any JSON document.
extension Diagnostic.Code {
  static let malformedNumber = Self(
    "malformed-number", "A text does not begin with a number.",
    "Write a number and a unit, such as \"77 B\" or \"25000/s\".")
  static let numberTooLong = Self(
    "number-too-long", "A number has too many digits.",
    "Numbers are exact, with up to 38 significant digits.")
  static let numberAmbiguous = Self(
    "number-ambiguous", "A number may have a point between thousands.",
    "`25.000/s` is read as 25 a second. Write `25/s` or `25000/s`.")
  static let notWhole = Self(
    "not-whole", "A number must be whole.",
    "Shards, streams, consumers and hours of retention are counted.")
  static let missingUnit = Self(
    "missing-unit", "A number lacks its unit.",
    "Without a unit its meaning is ambiguous.")
  static let unknownUnit = Self(
    "unknown-unit", "A unit is unknown for this kind of value.",
    "The message lists the valid units.")
  static let unknownMode = Self(
    "unknown-mode", "A capacity mode is unknown.",
    "The modes are `provisioned`, `on-demand` and `on-demand-advantage`.")
  static let unknownWord = Self(
    "unknown-word", "A word is not one of those allowed.",
    "The message lists them, or the nearest.")
  static let outOfRange = Self(
    "out-of-range", "A value is out of range.",
    "The bounds are far beyond any real account.")
  package static let contradiction = Self(
    "contradiction", "Two values contradict each other.",
    "Keep one of them.")
  package static let recordTooLarge = Self(
    "record-too-large", "A Kinesis record is too large.",
    "A record has at most 10 MiB, including its partition key.")
  static let noEffect = Self(
    "no-effect", "A setting has no effect with another one.",
    "The plan is valid, but perhaps not intended.")
  static let empty = Self(
    "empty", "A name or a list is empty.",
    "Fill it, or leave it out.")
  static let nameTwice = Self(
    "name-twice", "Two scenarios, or two streams of one scenario, have the same name.",
    "Reports identify them by name.")
  /// A bill or its number of shards is too large to count.
  public static let tooLargeToCount = Self(
    "too-large-to-count", "A bill exceeds 10^25 units of currency, or its shards 10^12.",
    "Check rates, sizes and counts.")

  /// All codes that only a scenario file may be reported with.
  package static let ofScenarios: [Self] = [
    malformedNumber, numberTooLong, numberAmbiguous, notWhole, missingUnit, unknownUnit,
    unknownMode, unknownWord, outOfRange,
    contradiction, recordTooLarge, noEffect, empty, nameTwice, tooLargeToCount,
  ]
}

/// The kinds of findings about bills that a gate checks.
extension Diagnostic.Code {
  /// A gate looked at the bill of a scenario that throttles.
  package static let throttledBill = Self(
    "throttled-bill", "A gate checked the bill of a scenario that throttles.",
    "Too few shards cost less. The exit code depends on the bill only.")

  /// All codes that only a gate reports with.
  package static let ofGates: [Self] = [throttledBill]
}
