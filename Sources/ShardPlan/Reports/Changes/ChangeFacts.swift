import ShardPlanEngine
import ShardPlanText

/// A change of one price, with the tables that it lies between.
struct PriceChangeRow {
  let change: PriceChange
  /// The currency before and after.
  let currencies: (old: Money.Currency, new: Money.Currency)
  /// The table that remains.
  let table: PriceTable

  /// The changes of a region.
  static func all(of entry: PriceComparison.Entry) -> [PriceChangeRow] {
    var old = entry.table.currency
    if case .kept(let change) = entry { old = change.old?.currency ?? old }
    return entry.prices.map {
      PriceChangeRow(
        change: $0, currencies: (old, entry.table.currency), table: entry.table)
    }
  }

  /// The difference in price; a note explains what else changed behind an equal price.
  var shownDifference: PriceChange.Difference? { change.isInEffect ? change.difference : nil }
}

extension Fact where Subject == PriceChangeRow {
  static var line: Self {
    Self("line", "", .left) { row in
      let change = row.change
      let sign = change.old == nil ? "+" : change.new == nil ? "−" : change.isInEffect ? "~" : "="
      return .text("\(sign) \(change.dimension.billItem.rawValue)")
    }
  }
  static var dimension: Self { Self("dimension") { .text($0.change.dimension.rawValue) } }
  static var change: Self {
    Self("change") {
      .text($0.change.old == nil ? "added" : $0.change.new == nil ? "removed" : "changed")
    }
  }
  static var old: Self {
    Self("old", "Old", .decimal) { price($0.change.old, $0.currencies.old) }
  }
  static var new: Self {
    Self("new", "New", .decimal) { price($0.change.new, $0.currencies.new) }
  }
  static var difference: Self {
    Self("difference", "Change", .decimal) { row in
      guard let difference = row.change.difference else { return .missing }
      return .digits(
        difference.sign + difference.amount.priceDecimal,
        row.shownDifference.map {
          .priceChange($0.amount, isNegative: $0.isNegative, row.currencies.new)
        })
    }
  }
  static var percent: Self {
    Self("percent", "in percent") { row in
      guard let difference = row.change.difference else { return .missing }
      let digits = difference.percent.decimal()
      return .digits(
        digits == "0" ? digits : difference.sign + digits,
        row.shownDifference.map { .percentChange($0.percent, isNegative: $0.isNegative) })
    }
  }
  static var oldTerms: Self { Self("old") { terms($0.change.old) } }
  static var newTerms: Self { Self("new") { terms($0.change.new) } }

  private static func price(_ price: RateCard.UnitPrice?, _ currency: Money.Currency) -> FactValue {
    guard let price else { return FactValue(exact: .missing, cell: .missing("–")) }
    return .digits(price.value.priceDecimal, .price(price.value, currency))
  }

  private static func terms(_ price: RateCard.UnitPrice?) -> FactValue {
    guard let price else { return .missing }
    return .nested(.facts([.price(), .terms, .listPrice, .discountPercent], of: price))
  }
}

extension PriceChange.Difference {
  fileprivate var sign: String { isNegative ? "-" : "" }
}

extension Fact where Subject == BillChange {
  static var name: Self { Self("scenario") { $0.scenario.map { .text($0.name) } ?? .missing } }
  static var region: Self { Fact<Estimate>.region.of { $0.scenario } }
  static var currency: Self { Fact<Estimate>.currency.of { $0.scenario } }
  static var change: Self {
    Self("change") { bill in
      if bill.old == nil { return .text("added") }
      if bill.new == nil { return .text("removed") }
      return .text(bill.old?.bill.totals == bill.new?.bill.totals ? "unchanged" : "changed")
    }
  }
  static var old: Self { Self("old", "Old") { total($0.old) } }
  static var new: Self { Self("new", "New") { total($0.new) } }
  static var difference: Self {
    Self("difference", "Change") { bill in
      guard let difference = bill.difference, let scenario = bill.scenario else { return .missing }
      return .change(difference, scenario.currency)
    }
  }
  static var percent: Self {
    Self("percent", "in percent") { bill in
      guard let difference = bill.difference, let digits = difference.signedPercent else {
        return .missing
      }
      return .digits(
        digits,
        difference.percent.map {
          .percentChange($0, isNegative: difference.amount.isNegative)
        })
    }
  }

  private static func total(_ estimate: Estimate?) -> FactValue {
    estimate.map { .money($0.bill.totals, $0.currency) }
      ?? FactValue(exact: .missing, cell: .missing("not priced"))
  }
}

/// A row of the records of a change: a price or a bill.
struct ChangeRow {
  var price: PriceChangeRow?
  var bill: BillChange?
}

extension Report.Records {
  /// Creates the records of a change of prices, one row for each price and each bill.
  init(changes comparison: PriceComparison, _ bills: [BillChange]) {
    func either(
      _ name: String, _ price: Fact<PriceChangeRow>, or bill: Fact<BillChange>
    ) -> Fact<ChangeRow> {
      Fact<ChangeRow>(name) { row in
        row.price.map(price.value) ?? row.bill.map(bill.value) ?? .missing
      }
    }
    let table = { (fact: Fact<PriceTable>) in fact.of { (row: PriceChangeRow) in row.table } }
    let common = [
      Fact<ChangeRow>("kind") { .text($0.price == nil ? "bill" : "price") },
      either("region", table(.region), or: .region), either("name", .dimension, or: .name),
      either("currency", table(.currency), or: .currency),
      either("change", .change, or: .change), either("old", .old, or: .old),
      either("new", .new, or: .new), either("difference", .difference, or: .difference),
      either("percent", .percent, or: .percent),
    ]
    let terms: [Fact<RateCard.UnitPrice>] = [.listPrice, .discountPercent, .terms]
    self.init(
      common + terms.map { $0.of(prefix: "old.") { $0.price?.change.old } }
        + terms.map { $0.of(prefix: "new.") { $0.price?.change.new } },
      of: comparison.entries.flatMap { PriceChangeRow.all(of: $0) }.map { ChangeRow(price: $0) }
        + bills.map { ChangeRow(bill: $0) })
  }
}
