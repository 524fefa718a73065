package import ShardPlanEngine
import ShardPlanText

/// Scenarios that a command line describes: lists of values that multiply into columns.
///
///     let options = OptionScenarios(
///       ["record-size": ["77B"], "rate": ["1000/s", "25000/s"]], regions: ["us-east-1"], month: nil)
///     options?.columnCount  // 2
package struct OptionScenarios: Sendable {
  /// The values of one option, at least one.
  struct List: Sendable {
    let option: ScenarioOption
    let items: [String]
  }

  /// The lists in the order of help.
  let lists: [List]
  /// The regions to price every column in, each once.
  package let regions: [String]
  /// The month, unless it is left to the default.
  package let month: BillingMonth?

  /// Creates scenarios from the values of each option; `nil` when no option describes a stream.
  ///
  /// - Parameters:
  ///   - items: The values by the names of options; names of other options are ignored.
  ///   - regions: The regions, which may repeat.
  ///   - month: The month, unless it is left to the default.
  package init?(_ items: [String: [String]], regions: [String], month: BillingMonth?) {
    lists = ScenarioOption.all.compactMap { option in
      guard let items = items[option.name], !items.isEmpty else { return nil }
      return List(option: option, items: items)
    }
    guard !lists.isEmpty else { return nil }
    self.regions = regions.reduce(into: []) { regions, code in
      if !regions.contains(code) { regions.append(code) }
    }
    self.month = month
  }

  /// The names of the options given, with their dashes.
  package var optionNames: [String] { lists.map { "--" + $0.option.name } }

  /// The number of columns in one region; `nil` when it overflows.
  var columnCount: Int? {
    lists.reduce(1) { count, list in
      count.flatMap { count in
        let (product, overflows) = count.multipliedReportingOverflow(by: list.items.count)
        return overflows ? nil : product
      }
    }
  }

  /// Returns the value that each list has in a column; the last list changes fastest.
  ///
  /// - Parameter column: The number of the column, from 0.
  /// - Returns: One value for each list, in their order.
  func items(inColumn column: Int) -> [String] {
    var rest = column
    let reversed = lists.reversed().map { list in
      let (quotient, index) = rest.quotientAndRemainder(dividingBy: list.items.count)
      rest = quotient
      return list.items[index]
    }
    return reversed.reversed()
  }

  /// Returns the name of a column: the values that differ, or else the capacity mode.
  func name(ofColumn column: Int) -> String {
    let parts = zip(lists, items(inColumn: column)).filter { $0.0.items.count > 1 }
      .map { list, item in list.option.column(for: item) }
    let name = parts.isEmpty ? onlyMode : parts.joined(separator: ", ")
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private var onlyMode: String {
    let given = lists.first { $0.option.subject == .mode }?.items.first
    return ScenarioOption(subject: .mode)
      .column(for: given ?? CapacityMode.provisioned.rawValue)
  }
}
