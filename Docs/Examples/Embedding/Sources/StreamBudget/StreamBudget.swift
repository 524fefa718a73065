import Foundation
import ShardPlan

/// Prices the team's streams, and stops the pipeline when they exceed the budget.
///
/// Exit codes: 0 within the budget, 1 above it, 2 when nothing could be checked.
@main
struct StreamBudget {
  static func main() {
    do {
      let limit = try limit(from: CommandLine.arguments.dropFirst().first ?? "200")
      let isKept = try check(teamStreams, against: limit)
      exit(isKept ? 0 : 1)
    } catch {
      print(error)
      exit(2)
    }
  }

  /// Prints the bill and the result of the check.
  ///
  /// - Parameters:
  ///   - streams: The streams, billed together.
  ///   - limit: The limit of a month's cost.
  /// - Returns: `true` within the limit.
  /// - Throws: A `Rejection` of a stream, or a `BudgetError` of an agreed price.
  static func check(_ streams: [KinesisStream], against limit: Money) throws -> Bool {
    let prices = try agreedPrices()
    let columns = try prices.rates.pricedModes.map { mode in
      try Scenario(name: "\(mode)", mode: mode, streams: streams).estimate(at: prices)
    }
    let report = Report(comparing: columns, title: "What the team's streams cost")
    print(report.text())

    let budget = Budget(of: columns)
    guard let excess = budget.excess(of: columns[0], above: limit) else {
      print("Within the limit of \(limit.text(in: prices.currency)).")
      return true
    }
    print(excess)
    return false
  }

  /// Reads the limit from the command line: whole units of currency.
  static func limit(from text: String) throws -> Money {
    guard let units = Int64(text), units > 0 else {
      throw BudgetError("The limit must be a whole number above zero; found '\(text)'.")
    }
    return .units(units)
  }
}
