import ShardPlanEngine
import Testing

@testable import ShardPlan

/// Numbers of one kind below each other.
struct `Aligning decimal points` {
  @Test(arguments: [
    (["10,497.6", "11,337.41", "12,244"], ["10,497.6 ", "11,337.41", "12,244   "]),
    (["$0.024", "$0.01755", "CN¥0.1211"], ["$0.024  ", "$0.01755", "CN¥0.1211 "]),
    (["1", "12", "1,200"], ["1", "12", "1,200"]),
    (["1.5 h", "12 h"], ["1.5 h", "12   h"]),
    (["−$0.5", "", "–", "+$1.25"], ["−$0.5 ", "", "–", "+$1.25"]),
    (["< 0.01", "0.3…", "2"], ["< 0.01", "0.3 …", "2   "]),
    ([], []),
  ])
  func `puts spaces behind the shorter decimals`(texts: [String], aligned: [String]) {
    #expect(DecimalAlignment.aligned(texts) == aligned)
  }
}

/// Columns that are aligned at their decimal points.
struct `A column of numbers` {
  private func shown(_ cells: [Report.Cell]) -> [String] {
    let column = Report.Table.Column(name: "n", alignment: .decimal)
    let table = Report.Table(columns: [column], groups: [cells.map { Report.Table.Row([$0]) }])
    return table.groups.joined().map { $0.cells[0].text }
  }

  @Test func `has one number of decimals`() {
    let numbers = [Ratio(900), Ratio(12_044, over: 10), Ratio(101_124, over: 100)]
    #expect(
      shown(numbers.map { .number($0, places: 2) }) == ["900.00", "1,204.40", "1,011.24"])
    #expect(shown([.text("24 h"), .text("1.5 h")]) == ["24.0 h", "1.5 h"])
    #expect(shown([.text("1"), .missing("–"), .empty, .text("2.5")]) == ["1.0", "–", "", "2.5"])
  }

  @Test func `is left alone where there are none, or too many`() {
    #expect(shown([.number(1, places: 2), .number(20, places: 2)]) == ["1", "20"])
    let third = Report.Cell.number(Ratio(1, over: 3), places: 12)
    #expect(shown([third, .number(1, places: 12)]) == ["0.333333333333", "1"])
    #expect(shown([.text("< 0.01"), .text("0.25")]) == ["< 0.01", "0.25"])
  }
}
