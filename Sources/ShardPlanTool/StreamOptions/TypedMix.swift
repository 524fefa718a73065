import ShardPlanText

/// Sizes of records with the share of each, as typed: `1KB:50%+49KB:50%`.
struct TypedMix {
  private let parts: [(size: String, share: String)]

  /// Reads the parts; `nil` when one of them lacks its size or its share.
  init?(_ text: String) {
    var parts: [(size: String, share: String)] = []
    for part in text.split(separator: "+", omittingEmptySubsequences: false) {
      let halves = part.split(separator: ":", omittingEmptySubsequences: false)
        .map { TypedValue.trimmed($0) }
      guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return nil }
      parts.append((halves[0], halves[1]))
    }
    self.parts = parts
  }

  /// Whether this is a single size with less than all records, which has no meaning by itself.
  var isPart: Bool {
    guard parts.count == 1, let share = parts.first?.share else { return false }
    let isPercent = share.hasSuffix("%")
    let number = try? DecimalText(isPercent ? TypedValue.trimmed(share.dropLast()) : share)
    return number.map { !isPercent || $0 != Self.all } ?? false
  }

  private static let all = try? DecimalText("100")

  /// The list that a scenario file holds.
  var json: JSONOutput {
    .array(
      parts.map { part in
        // A share without a sign is a weight, which files write as a plain number.
        let weight = Int64(part.share).flatMap { String($0) == part.share ? $0 : nil }
        return .object([
          "size": .string(part.size), "share": weight.map { .integer($0) } ?? .string(part.share),
        ])
      })
  }

  /// The mix at the head of a column: `1 KB (50 %) + 49 KB (50 %)`.
  var words: String {
    parts.map { "\(TypedValue($0.size).spaced) (\(TypedValue($0.share).spaced))" }
      .joined(separator: " + ")
  }
}
