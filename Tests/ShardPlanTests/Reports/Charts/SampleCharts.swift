import ShardPlanEngine
import ShardPlanText
import TestSupport

@testable import ShardPlan

/// Charts of each kind to draw.
enum SampleCharts {
  /// A report of nothing but some charts.
  static func report(_ charts: [Chart], title: String = "Charts") -> Report {
    Report(
      title: title, blocks: charts.map { .chart($0) }, records: Records(header: [], rows: []),
      document: .null)
  }

  /// Two bills over growing traffic that cross, with a gap in one and a step in another.
  static let lines = Chart(
    "Bill by rate", summary: "Two lines that cross.",
    lines: LineChart(
      [
        LineChart.Series("Provisioned", points { 20 + $0 / 50 }, isStep: true),
        LineChart.Series("On-demand", points { 30 + $0 / 100 }),
        LineChart.Series("Advantage", points { $0 > 500 && $0 < 1_500 ? nil : 40 + $0 / 200 }),
      ], over: ChartAxis("User records/s", .number(places: 2)),
      of: ChartAxis("USD a month", .money(.usDollar)),
      marks: [LineChart.Mark(1_000, "break-even"), LineChart.Mark(1_020, "close to it")]))

  private static func points(_ value: (Ratio) -> Ratio?) -> [LineChart.Point] {
    (0...20).map { LineChart.Point(Ratio($0 * 100), value(Ratio($0 * 100))) }
  }

  static let bars = Chart(
    "Bills", summary: "Three bars.",
    bars: BarChart(
      [
        BarChart.Bar("One", [274, 922, 0]),
        BarChart.Bar("A scenario of nothing", [0, 0, 0]),
        BarChart.Bar("Three", [Ratio(219, over: 10), Ratio(299, over: 100), 12]),
      ], of: ["Shard-hours", "PUT payload units", "Fan-out data"],
      along: ChartAxis("USD a month", .money(.usDollar))))

  /// Values over two orders of magnitude; one is not known, and one is the best.
  static let values = Chart(
    "Bill by rate and size", summary: "A grid of five by four bills.",
    map: HeatMap(
      grid(rows: 4, columns: 5) { row, column in
        let factor = (row + 1) * (column + 1)
        return factor == 20 ? .unknown : .value(Ratio(UInt128(factor * factor * 1_051), over: 100))
      },
      columns: HeatMap.Side("User records/s", ["100", "200", "500", "1,000", "2,000"]),
      rows: HeatMap.Side("Bytes each", ["77", "1,024", "10,240", "102,400"]),
      of: ChartAxis("USD a month", .money(.usDollar), scale: .logarithmic),
      best: [HeatMap.Position(row: 0, column: 0)]))

  static let categories = Chart(
    "Cheapest capacity mode", summary: "On-demand below, provisioned above.",
    map: HeatMap(
      grid(rows: 12, columns: 13) { row, column in
        row + column == 23 ? .unknown : .category((row + column) / 9, nil)
      },
      columns: HeatMap.Side("User records/s", (0..<13).map { "\(100 << $0)" }),
      rows: HeatMap.Side("Bytes each", (0..<12).map { "\(10 << $0)" }),
      of: ChartAxis("USD a month", .money(.usDollar)),
      categories: ["On-demand", "Provisioned", "Advantage"]))

  private static func grid(
    rows: Int, columns: Int, _ cell: (Int, Int) -> HeatMap.Cell
  ) -> [[HeatMap.Cell]] {
    (0..<rows).map { row in (0..<columns).map { column in cell(row, column) } }
  }

  static let all = [lines, bars, values, categories]

  /// A chart of any kind under a name, which also stands wherever a name can.
  static func named(_ name: String) -> [Chart] {
    let axis = ChartAxis(name, .money(.usDollar))
    return [
      Chart(
        name, summary: name,
        lines: LineChart(
          [
            LineChart.Series(
              name, [LineChart.Point(1, 2 as Ratio), LineChart.Point(3, 4 as Ratio)]),
            LineChart.Series("x" + name, [LineChart.Point(1, 1 as Ratio)]),
          ], over: axis, of: axis, marks: [LineChart.Mark(2, name)])),
      Chart(
        name, summary: name,
        bars: BarChart([BarChart.Bar(name, [1, 2])], of: [name, "x"], along: axis)),
      Chart(
        name, summary: name,
        map: HeatMap(
          [[.category(0, 1), .unknown]], columns: HeatMap.Side(name, [name, name]),
          rows: HeatMap.Side(name, [name]), of: axis, categories: [name],
          best: [HeatMap.Position(row: 0, column: 0)])),
    ]
  }
}
