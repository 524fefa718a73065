import ShardPlanEngine

/// The kind of value that a setting has: how it is written, and in which unit it is counted.
enum FieldKind: Sendable, Hashable {
  /// Bytes, written as `77 B`.
  case size
  /// Bytes of a whole month, written as `100 GB`.
  case volume
  /// Sizes of records with the share of each, written in options as `1KB:50%+49KB:50%`.
  case mix
  /// User records in a period, written as `25000/s`.
  case rate
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
}

extension FieldKind {
  /// The value in the synopsis of an option, such as `size`.
  var placeholder: String {
    switch self {
    case .size, .volume: "size"
    case .mix: "mix"
    case .rate: "rate"
    case .seconds, .hours: "time"
    case .share: "percent"
    case .count, .number: "number"
    }
  }

  /// A Boolean value indicating whether values are written with a unit.
  var hasUnit: Bool {
    switch self {
    case .size, .volume, .rate, .seconds, .hours, .share: true
    case .mix, .count, .number: false
    }
  }

  /// The unit in JSON, such as `byte` or `record/s`.
  var unitName: String {
    switch self {
    case .size, .volume, .mix: "byte"
    case .rate: "record/s"
    case .seconds: "s"
    case .hours: "h"
    case .share: "fraction"
    case .count(let thing), .number(let thing): thing
    }
  }

  /// The unit of bounds in messages; empty for numbers without one.
  var boundsUnit: String {
    switch self {
    case .size, .volume, .mix: "B"
    case .rate: "records/s"
    case .seconds: "s"
    case .hours: "h"
    case .share: "%"
    case .count, .number: ""
    }
  }

  /// The step of break-even points in words.
  var stepWords: String {
    switch self {
    case .share: "0.1 %"
    case .volume: "1 MiB"
    case .hours: "an hour"
    case .size, .mix: "a byte"
    case .rate, .seconds, .count, .number: "one"
    }
  }
}
