import ShardPlanText

/// Sizes of records with the share of each, as typed: `1KB:50%+49KB:50%`.
struct OptionMix {
  private let parts: [(size: String, share: String)]

  /// Reads the parts; `nil` when one of them lacks its size or its share.
  init?(_ text: String) {
    var parts: [(size: String, share: String)] = []
    for part in text.split(separator: "+", omittingEmptySubsequences: false) {
      let halves = part.split(separator: ":", omittingEmptySubsequences: false)
        .map { trimmingSpaces($0) }
      guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return nil }
      parts.append((halves[0], halves[1]))
    }
    self.parts = parts
  }

  /// A Boolean value indicating whether this is a single size with less than all records, which has no
  /// meaning by itself.
  var isPart: Bool {
    guard parts.count == 1, let share = parts.first?.share else { return false }
    let isPercent = share.hasSuffix("%")
    let number = try? DecimalText(isPercent ? trimmingSpaces(share.dropLast()) : share)
    return number.map { !isPercent || $0 != Self.all } ?? false
  }

  private static let all = try? DecimalText("100")

  /// The list of a scenario file.
  var content: JSONValue.Content {
    func field(_ name: String, _ content: JSONValue.Content) -> JSONMember {
      JSONMember(key: name, keyRange: 0..<0, value: JSONValue(content: content, range: 0..<0))
    }
    return .array(
      parts.map { part in
        // A share without a sign is a weight, which files write as a plain number.
        let isWeight = Int64(part.share).map { String($0) == part.share } ?? false
        return JSONValue(
          content: .object([
            field("size", .string(part.size)),
            field("share", isWeight ? .number(part.share) : .string(part.share)),
          ]), range: 0..<0)
      })
  }

  /// The mix in the name of a column: `1 KB (50 %) + 49 KB (50 %)`.
  var words: String {
    parts.map { "\(OptionText($0.size).spaced) (\(OptionText($0.share).spaced))" }
      .joined(separator: " + ")
  }
}

extension ScenarioOption {
  /// Returns what a value must look like, where it does not.
  ///
  /// - Parameter item: The value as typed.
  /// - Returns: The form in words; `nil` for a value of that form, and where any text may be right.
  package func expectation(unmetBy item: String) -> String? {
    kind != .mix || OptionMix(item) != nil
      ? nil : "sizes with the share of each, such as 1KB:50%+49KB:50%"
  }
}
