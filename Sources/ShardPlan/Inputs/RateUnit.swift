import ShardPlanEngine
import ShardPlanText

/// The unit of a rate as people write it: `/s`, `k/s`, `M records/day`, `records per second`, `rps`.
struct RateUnit {
  /// The factor before the period: 1,000 for `k`.
  let factor: Ratio
  /// The period as the table of periods has it, such as `/s`; or else the whole unit.
  let period: String
  /// A Boolean value indicating whether a factor or a word is there, and no period, as in `10k`.
  let lacksPeriod: Bool

  /// The words for what is counted; all of them mean user records.
  static let words = [
    "records", "record", "recs", "rec", "events", "event", "messages", "message", "msgs", "msg",
  ]

  /// Reads a unit.
  ///
  /// `m` is not read as a million, nor `B` or `G` as a billion: the former may be a minute, and the
  /// latter bytes.
  init(_ unit: String) {
    var rest = unit[...]
    var factor: Ratio = 1
    // Bytes: as a character the Kelvin sign equals a `K`, and a mark may belong to the letter.
    switch unit.utf8.first {
    case UInt8(ascii: "k"), UInt8(ascii: "K"): factor = 1_000
    case UInt8(ascii: "M"): factor = 1_000_000
    default: break
    }
    if factor != 1 {
      rest = unit[unit.utf8.index(after: unit.startIndex)...].drop { $0 == " " }
    }
    guard let period = Self.period(rest) else {
      self.factor = 1
      self.period = unit
      lacksPeriod = !unit.isEmpty && (rest.isEmpty || Self.words.contains(String(rest)))
      return
    }
    self.factor = factor
    self.period = period
    lacksPeriod = false
  }

  private static func period(_ text: Substring) -> String? {
    guard text != "rps" else { return "/s" }
    let word = words.first { text.hasPrefix($0) } ?? ""
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    if rest.first == "/" { return "/" + trimmingSpaces(rest.dropFirst()) }
    return rest.hasPrefix("per ") ? "/" + trimmingSpaces(rest.dropFirst(4)) : nil
  }
}
