import ShardPlanEngine

/// Monthly bills as stacked bars: one bar for each scenario, one chart for each currency.
final class BillChart {
  private let estimates: [Estimate]
  private let labels: ScenarioLabels

  init(_ estimates: [Estimate]) {
    self.estimates = estimates
    labels = ScenarioLabels(estimates)
  }

  var blocks: [Report.Block] {
    // A line of the bill looks the same in all charts.
    let lines = BillLine.allCases.filter { line in
      estimates.contains { $0.amount(of: line).map { $0 > .zero } ?? false }
    }
    let currencies = estimates.map { $0.currency }.unique
    return currencies.map { currency in
      let bills = estimates.filter { $0.currency == currency }
      let title = currencies.count == 1 ? "Monthly bills" : "Monthly bills in \(currency.code)"
      return .chart(
        Chart(
          title, summary: summary(of: bills, currency),
          bars: Chart.Bars(
            bills.map { bill in
              Chart.Bars.Bar(
                labels[bill], lines.map { bill.amount(of: $0)?.magnitude ?? .zero })
            }, of: lines.map { $0.rawValue },
            along: Chart.Axis("\(currency.code) a month", .money(currency)))))
    }
  }

  private func summary(of bills: [Estimate], _ currency: Money.Currency) -> String {
    func words(_ bill: Estimate) -> String {
      "\(labels[bill]) \(MoneyText.cents(bill.bill.total, currency))"
    }
    let count = bills.count == 1 ? "One bar" : "\(bills.count) bars"
    var summary = "\(count), divided into the lines of the bill. "
    if bills.count <= 8 {
      summary += bills.map(words).joined(separator: "; ")
    } else if let least = bills.min(by: { $0.bill.total < $1.bill.total }),
      let most = bills.max(by: { $0.bill.total < $1.bill.total })
    {
      summary += "The smallest bill is \(words(least)), the largest \(words(most))"
    }
    return summary + "."
  }
}
