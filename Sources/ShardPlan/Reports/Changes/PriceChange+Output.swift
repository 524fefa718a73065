import ShardPlanEngine

/// Changes of prices for programs.
extension PriceChange {
  /// What happened to the price.
  var kind: String { old == nil ? "added" : new == nil ? "removed" : "changed" }
}

extension PriceChange.Difference {
  /// The amount as a signed decimal.
  var decimal: String { sign + amount.priceDecimal }

  /// The percentage as a signed decimal.
  var percentDecimal: String {
    let digits = percent.decimal()
    return digits == "0" ? digits : sign + digits
  }

  private var sign: String { isNegative ? "-" : "" }
}

extension PriceComparison.Entry {
  /// What happened to the region.
  var kind: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .kept: isChanged ? "changed" : "unchanged"
    }
  }

  /// The table that there is, the newer one of two.
  var table: PriceTable {
    switch self {
    case .added(let table), .removed(let table): table
    case .kept(let change): change.new
    }
  }
}
