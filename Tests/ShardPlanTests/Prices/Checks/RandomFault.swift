import ShardPlanEngine
import ShardPlan
import TestSupport

/// A slip of the hand in a real table, made up by a seed.
struct RandomFault: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case digit = "a digit changed"
    case swap = "two neighbouring digits swapped"
    case point = "the decimal point moved"
    case exchange = "two prices exchanged"
  }

  let kind: Kind
  let region: String
  /// The table with the fault.
  let text: String
  /// The lines, from 1, whose price is wrong now.
  let lines: Set<Int>
  /// By what factor the worst of them is wrong, up or down.
  let size: Ratio
  /// Whether it changes a price by more than half of it.
  let isByMoreThanHalf: Bool

  /// A day after all bundled prices, so that nothing is known of that day.
  static let date = "2026-10-01T00:00:00Z"

  init(of kind: Kind, in table: TableText, using random: inout SplitMix64) {
    var changes: [(price: TableText.Price, digits: String)] = []
    repeat {
      changes = Self.changes(of: kind, in: table, using: &random)
    } while changes.isEmpty
      || changes.contains {
        $0.digits.allSatisfy { "0.".contains($0) } || Self.size(of: $0) == 1
      }
    var lines = table.lines
    for change in changes {
      lines[change.price.line - 1] = lines[change.price.line - 1].replacing(
        "\"\(change.price.digits)\"", with: "\"\(change.digits)\"")
    }
    self.kind = kind
    region = table.region
    text = lines.joined(separator: "\n")
    self.lines = Set(changes.map(\.price.line))
    size = changes.map { Self.size(of: $0) }.max() ?? 1
    isByMoreThanHalf = changes.contains { change in
      let (old, new) = (Decimal.value(change.price.digits), Decimal.value(change.digits))
      return new * 2 > old * 3 || new * 2 < old
    }
  }

  private static func changes(
    of kind: Kind, in table: TableText, using random: inout SplitMix64
  ) -> [(price: TableText.Price, digits: String)] {
    guard let price = table.prices.randomElement(using: &random) else { return [] }
    var digits = Array(price.digits)
    let places = digits.indices.filter { digits[$0] != "." }
    switch kind {
    case .digit:
      digits[places.randomElement(using: &random) ?? 0] =
        "0123456789".randomElement(using: &random) ?? "0"
    case .swap:
      let first = Int.random(in: 0..<places.count - 1, using: &random)
      digits.swapAt(places[first], places[first + 1])
    case .point:
      let shift = [-6, -3, -2, -1, 1, 2, 3, 6].randomElement(using: &random) ?? 1
      return [(price, price.shifted(by: shift))].filter { !$0.1.isEmpty }
    case .exchange:
      guard let other = table.prices.randomElement(using: &random) else { return [] }
      return [(price, other.digits), (other, price.digits)]
    }
    // What begins with a needless zero is no price at all, which is found anyway.
    let isPrice = digits.first != "0" || digits.dropFirst().first == "."
    return isPrice ? [(price, String(digits))] : []
  }

  private static func size(of change: (price: TableText.Price, digits: String)) -> Ratio {
    let (old, new) = (Decimal.value(change.price.digits), Decimal.value(change.digits))
    guard !new.isZero else { return 1 }
    return max(new / old, old / new)
  }
}

/// A bundled table as lines of text, with the places of its prices.
struct TableText: Sendable {
  struct Price: Sendable {
    /// The line, from 1.
    let line: Int
    let digits: String

    /// The digits with the point moved; empty when more than 12 decimals would be needed.
    func shifted(by places: Int) -> String {
      let value = Decimal.value(digits)
      let power = Ratio(Ratio.powerOfTen(abs(places)))
      let moved = places > 0 ? value * power : value / power
      return moved.isExact(places: 12) ? moved.decimal(places: 12) : ""
    }
  }

  let region: String
  let lines: [String]
  let prices: [Price]

  init(region: String, isRedated: Bool) throws {
    self.region = region
    lines = try Repository.text("Pricing/\(region).json")
      .split(separator: "\n", omittingEmptySubsequences: false).map { line in
        guard isRedated, line.contains("\"publishedAt\"") else { return String(line) }
        return "  \"publishedAt\": \"\(RandomFault.date)\","
      }
    prices = lines.enumerated().compactMap { index, line in
      let parts = line.split(separator: "\"")
      guard line.hasPrefix("      \""), parts.count >= 4 else { return nil }
      return Price(line: index + 1, digits: String(parts[3]))
    }
  }
}

/// Decimals of the tests' own, not read by the code that is tested.
enum Decimal {
  static func value(_ digits: String) -> Ratio {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? parts[1] : ""
    let whole = UInt128(String(parts[0] + decimals)) ?? 0
    return Ratio(whole, over: Ratio.powerOfTen(decimals.count))
  }
}
