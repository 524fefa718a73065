import ShardPlanEngine
import ShardPlanText
import TestSupport

@testable import ShardPlan

/// Charts of each kind to draw.
enum SampleCharts {
  /// A report of nothing but some charts.
  static func report(_ charts: [Chart], title: String = "Charts") -> Report {
    Report(
      title: title, blocks: charts.map { .chart($0) },
      records: Report.Records(header: []) { _ in },
      document: .null)
  }

  /// Two bills over growing traffic that cross, with a gap in one and a step in another.
  static let lines = Chart(
    "Bill by rate", summary: "Two lines that cross.",
    lines: Chart.Lines(
      [
        Chart.Lines.Series("Provisioned", points { 20 + $0 / 50 }, isStep: true),
        Chart.Lines.Series("On-demand", points { 30 + $0 / 100 }),
        Chart.Lines.Series("Advantage", points { $0 > 500 && $0 < 1_500 ? nil : 40 + $0 / 200 }),
      ], over: Chart.Axis("User records/s", .number(places: 2)),
      of: Chart.Axis("USD a month", .money(.usDollar)),
      marks: [Chart.Lines.Mark(1_000, "break-even"), Chart.Lines.Mark(1_020, "close to it")]))

  private static func points(_ value: (Ratio) -> Ratio?) -> [Chart.Lines.Point] {
    (0...20).map { Chart.Lines.Point(Ratio($0 * 100), value(Ratio($0 * 100))) }
  }

  static let bars = Chart(
    "Bills", summary: "Three bars.",
    bars: Chart.Bars(
      [
        Chart.Bars.Bar("One", [274, 922, 0]),
        Chart.Bars.Bar("A scenario of nothing", [0, 0, 0]),
        Chart.Bars.Bar("Three", [Ratio(219, over: 10), Ratio(299, over: 100), 12]),
      ], of: ["Shard-hours", "PUT payload units", "Fan-out data"],
      along: Chart.Axis("USD a month", .money(.usDollar))))

  /// Values over two orders of magnitude; one is not known, and one is the best.
  static let values = Chart(
    "Bill by rate and size", summary: "A grid of five by four bills.",
    map: Chart.HeatMap(
      grid(rows: 4, columns: 5) { row, column in
        let factor = (row + 1) * (column + 1)
        return factor == 20 ? .unknown : .value(Ratio(UInt128(factor * factor * 1_051), over: 100))
      },
      columns: Chart.HeatMap.Side("User records/s", ["100", "200", "500", "1,000", "2,000"]),
      rows: Chart.HeatMap.Side("Bytes each", ["77", "1,024", "10,240", "102,400"]),
      of: Chart.Axis("USD a month", .money(.usDollar), scale: .logarithmic),
      best: [Chart.HeatMap.Position(row: 0, column: 0)]))

  static let categories = Chart(
    "Cheapest capacity mode", summary: "On-demand below, provisioned above.",
    map: Chart.HeatMap(
      grid(rows: 12, columns: 13) { row, column in
        row + column == 23 ? .unknown : .category((row + column) / 9, nil)
      },
      columns: Chart.HeatMap.Side("User records/s", (0..<13).map { "\(100 << $0)" }),
      rows: Chart.HeatMap.Side("Bytes each", (0..<12).map { "\(10 << $0)" }),
      of: Chart.Axis("USD a month", .money(.usDollar)),
      categories: ["On-demand", "Provisioned", "Advantage"]))

  private static func grid(
    rows: Int, columns: Int, _ cell: (Int, Int) -> Chart.HeatMap.Cell
  ) -> [[Chart.HeatMap.Cell]] {
    (0..<rows).map { row in (0..<columns).map { column in cell(row, column) } }
  }

  static let all = [lines, bars, values, categories]

  /// A chart of any kind under a name, which also stands wherever a name can.
  static func named(_ name: String) -> [Chart] {
    let axis = Chart.Axis(name, .money(.usDollar))
    return [
      Chart(
        name, summary: name,
        lines: Chart.Lines(
          [
            Chart.Lines.Series(
              name, [Chart.Lines.Point(1, 2 as Ratio), Chart.Lines.Point(3, 4 as Ratio)]),
            Chart.Lines.Series("x" + name, [Chart.Lines.Point(1, 1 as Ratio)]),
          ], over: axis, of: axis, marks: [Chart.Lines.Mark(2, name)])),
      Chart(
        name, summary: name,
        bars: Chart.Bars([Chart.Bars.Bar(name, [1, 2])], of: [name, "x"], along: axis)),
      Chart(
        name, summary: name,
        map: Chart.HeatMap(
          [[.category(0, 1), .unknown]], columns: Chart.HeatMap.Side(name, [name, name]),
          rows: Chart.HeatMap.Side(name, [name]), of: axis, categories: [name],
          best: [Chart.HeatMap.Position(row: 0, column: 0)])),
    ]
  }
}
