import ShardPlanCommandLine
import ShardPlanEngine

/// The values that a command line lists for the fields of a stream: columns, once multiplied.
struct StreamLists {
  /// The values of one option, at least one.
  struct List {
    let option: StreamOption
    let items: [String]
  }

  /// The lists in the order of the help screen.
  let lists: [List]
  /// The regions to price every column in, each once.
  let regions: [String]
  /// The month, unless it is left to the default.
  let month: BillingMonth?

  /// Collects what was given; `nil` when no option describes a stream.
  init?(_ arguments: Arguments, regions codes: [String], month: BillingMonth?) {
    lists = StreamOptions.all.filter { arguments.gives($0.option) }
      .map { List(option: $0, items: arguments[$0.option]) }
    guard !lists.isEmpty else { return nil }
    regions = codes.reduce(into: []) { regions, code in
      if !regions.contains(code) { regions.append(code) }
    }
    self.month = month
  }

  /// How many columns there are of one region, or `nil` when they are beyond counting.
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

  /// Returns what tells a column from the others, in words.
  ///
  /// Where nothing differs it is the capacity mode.
  func name(ofColumn column: Int) -> String {
    let parts = zip(lists, items(inColumn: column)).filter { $0.0.items.count > 1 }
      .map { list, item in list.option.words(item) }
    let name = parts.isEmpty ? onlyMode : parts.joined(separator: ", ")
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private var onlyMode: String {
    let mode = lists.first { $0.option.place == StreamOption.mode.place }
    return StreamOption.mode.words(mode?.items.first ?? CapacityMode.provisioned.rawValue)
  }
}
