package import ShardPlanEngine
import ShardPlanText

extension Chart {
  /// A grid of cells that are shaded by a value, or marked with what they belong to.
  package struct HeatMap: Sendable, Equatable {
    /// One cell.
    package enum Cell: Sendable, Equatable {
      /// A value, shown by the shade and, where it fits, in digits.
      case value(Ratio)
      /// A category by its index; the value is shown if it fits.
      case category(Int, Ratio?)
      /// An impossible combination.
      case unknown
    }

    /// A side of the grid.
    package struct Side: Sendable, Equatable {
      /// The varied quantity with its unit.
      package let title: String
      /// The label of each column, or row.
      package let labels: [String]

      init(_ title: String, _ labels: [String]) {
        self.title = title
        self.labels = labels
      }
    }

    /// The place of a cell.
    package struct Position: Sendable, Hashable {
      /// The row, from 0 at the top.
      package let row: Int
      /// The column, from 0 at the left.
      package let column: Int

      init(row: Int, column: Int) {
        self.row = row
        self.column = column
      }
    }

    /// The quantity varied from left to right.
    package let columns: Side
    /// The quantity varied from top to bottom.
    package let rows: Side
    /// The quantity behind the shades; its scale decides whether equal steps are differences or factors.
    package let values: Chart.Axis
    /// The categories of the cells; empty when they are shaded by value.
    package let categories: [String]
    /// The cells, row by row.
    package let cells: [[Cell]]
    /// The cells to point out.
    package let best: Set<Position>

    /// Creates a map.
    ///
    /// - Parameters:
    ///   - cells: The cells, row by row; a row that is too short ends in unknown cells.
    ///   - columns: What varies from left to right.
    ///   - rows: What varies from top to bottom.
    ///   - values: What the values are.
    ///   - categories: What cells may belong to, when they are not shaded by value.
    ///   - best: The cells to point out.
    init(
      _ cells: [[Cell]], columns: Side, rows: Side, of values: Chart.Axis,
      categories: [String] = [],
      best: Set<Position> = []
    ) {
      self.columns = columns
      self.rows = rows
      self.values = values
      self.categories = categories
      self.best = best
      self.cells = rows.labels.indices.map { row in
        columns.labels.indices.map { column in
          row < cells.count && column < cells[row].count ? cells[row][column] : .unknown
        }
      }
    }

    /// Returns the cell at a position.
    subscript(position: Position) -> Cell { cells[position.row][position.column] }
  }
}

/// A heat map, laid out.
final class HeatDrawing {
  private let map: Chart.HeatMap
  private let width: Length
  private let legend: Legend
  private let shades: Shades?
  private let rowLabels: [String]
  private let frame: Frame
  private let cell: (width: Length, height: Length)

  private static let size = 12

  init(_ map: Chart.HeatMap, width: Length) {
    self.map = map
    self.width = width
    let cells = map.cells.flatMap { $0 }
    let values = cells.compactMap { cell in
      if case .value(let value) = cell { value } else { nil }
    }
    shades = values.isEmpty ? nil : Shades(of: values, on: map.values)
    var entries: [(name: String, sample: Legend.Sample)] = map.categories.indices.map {
      (map.categories[$0], .cell(Look(index: $0)))
    }
    if cells.contains(.unknown) { entries.append(("impossible", .unknown)) }
    if !map.best.isEmpty { entries.append(("best", .best)) }
    legend = Legend(entries, width: width)
    rowLabels = map.rows.labels.map {
      TextMetrics.shortened(Escaping.line($0), to: width * 3 / 10, size: Self.size)
    }
    let left = (rowLabels.map { TextMetrics.width(of: $0, size: Self.size) }.max() ?? 0) + 8
    let columns = max(1, map.columns.labels.count)
    let rows = map.rows.labels.count
    cell = (min(96, (width - left) / columns), rows > 24 ? 18 : 30)
    let scaleHeight: Length = shades == nil ? 0 : Shades.height
    frame = Frame(
      left: left, top: legend.height + scaleHeight + 24, width: cell.width * columns,
      height: cell.height * rows)
  }

  /// The drawing as the part of a chart below its title.
  var plot: Plot { Plot(height: frame.bottom + 44, patterns: patterns, draw: draw) }

  private var patterns: [FillPattern] { [.unknown] }

  private func draw(on canvas: inout Canvas) {
    shades?.draw(on: &canvas, width: width, y: 0)
    legend.draw(on: &canvas, x: 0, y: frame.top - 24 - legend.height)
    canvas.text(title(map.rows.title), x: 0, y: frame.top - 10, "name")
    let detail = detail
    for row in map.rows.labels.indices {
      let y = frame.top + cell.height * row
      canvas.text(
        rowLabels[row], x: frame.left - 8, y: y + cell.height / 2 + 4, "quiet", .end)
      for column in map.columns.labels.indices {
        draw(
          Chart.HeatMap.Position(row: row, column: column), x: frame.left + cell.width * column,
          y: y,
          detail, on: &canvas)
      }
    }
    for position in map.best.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      drawBest(position, detail != .none, on: &canvas)
    }
    drawColumnLabels(on: &canvas)
  }

  /// A five-pointed star around a point.
  static func star(x: Length, y: Length) -> String {
    "M\(x.text) \(y.text)m0 -5.2l1.5 3.3l3.6 .4l-2.7 2.4l.8 3.5l-3.2 -1.8l-3.2 1.8l.8 -3.5l-2.7 -2.4"
      + "l3.6 -.4z"
  }

  private func title(_ text: String) -> String {
    TextMetrics.shortened(
      Escaping.line(text), to: width - frame.left - 4, size: Self.size, isBold: true)
  }

  /// The part of its value that a cell has room for.
  private enum Detail {
    case full, short, none
  }

  /// The value of a cell in words.
  private func text(_ cell: Chart.HeatMap.Cell, _ detail: Detail = .full) -> String? {
    let value: Ratio? =
      switch cell {
      case .value(let value): value
      case .category(_, let value): value
      case .unknown: nil
      }
    guard let value, detail != .none else { return nil }
    return detail == .full ? map.values.values.text(value) : map.values.values.shortText(value)
  }

  /// The same for all cells: digits to the cent, else three of them, else none.
  private var detail: Detail {
    let hasSymbols = !map.categories.isEmpty
    let room = cell.width - 8 - (hasSymbols ? 16 : 0)
    let fitting = [Detail.full, .short].first { detail in
      map.cells.joined().allSatisfy { cell in
        text(cell, detail).map { TextMetrics.width(of: $0, size: 11) <= room } ?? true
      }
    }
    return fitting ?? .none
  }

  private func draw(
    _ position: Chart.HeatMap.Position, x: Length, y: Length, _ detail: Detail,
    on canvas: inout Canvas
  ) {
    let content = map[position]
    let place = "\(map.rows.labels[position.row]), \(map.columns.labels[position.column])"
    let middle = (x: x + cell.width / 2, y: y + cell.height / 2)
    func fill(_ look: String, _ words: String?) {
      canvas.rectangle(
        x: x, y: y, width: cell.width, height: cell.height, look,
        tip: words.map { "\(place): \($0)" })
    }
    switch content {
    case .value(let value):
      let shade = shades?.shade(of: value) ?? 0
      fill("h\(shade)", text(content))
      if let text = text(content, detail) {
        canvas.text(
          text, x: middle.x, y: middle.y + 4, shade >= Shades.turn ? "small on" : "small", .middle)
      }
    case .category(let index, _):
      let look = Look(index: index)
      let name = map.categories.indices.contains(index) ? map.categories[index] : ""
      let words = text(content).map { "\(name), \($0)" } ?? name
      fill("t\(look.color)", words)
      let shown = text(content, detail)
      canvas.path(
        look.marker.path(x: shown != nil ? x + 12 : middle.x, y: middle.y), "c\(look.color)")
      if let shown {
        canvas.text(shown, x: x + cell.width - 6, y: middle.y + 4, "small", .end)
      }
    case .unknown:
      canvas.rectangle(x: x, y: y, width: cell.width, height: cell.height, pattern: .unknown)
      fill("edge", "impossible")
    }
  }

  /// Outlines a cell; the star stands in its corner, or in its middle when nothing else does.
  private func drawBest(
    _ position: Chart.HeatMap.Position, _ showsText: Bool, on canvas: inout Canvas
  ) {
    let x = frame.left + cell.width * position.column
    let y = frame.top + cell.height * position.row
    canvas.rectangle(
      x: x + 1, y: y + 1, width: cell.width - 2, height: cell.height - 2, "best")
    let isOpen = !showsText && map.categories.isEmpty
    let center =
      isOpen
      ? (x: x + cell.width / 2, y: y + cell.height / 2) : (x: x + cell.width - 2, y: y + 2)
    canvas.path(Self.star(x: center.x, y: center.y), "star")
  }

  /// Writes the labels below the columns, those that find room.
  private func drawColumnLabels(on canvas: inout Canvas) {
    let labels = map.columns.labels.map(Escaping.line)
    let widest = labels.map { TextMetrics.width(of: $0, size: Self.size) }.max() ?? 0
    let pitch = max(1, cell.width).hundredths
    // Labels are left out in equal steps, so that the rest is still evenly spaced.
    let stride = min(
      max(1, labels.count / 2), max(1, (min(widest, 120) + 10).hundredths / pitch + 1))
    let last = labels.count - 1
    // The last label is always there, and the one before it only where both have room.
    for (column, label) in labels.enumerated()
    where column == last || column % stride == 0 && last - column >= stride {
      let label = TextMetrics.shortened(label, to: cell.width * stride - 4, size: Self.size)
      let half = TextMetrics.width(of: label, size: Self.size) / 2
      let x = frame.left + cell.width * column + cell.width / 2
      canvas.text(
        label, x: max(half, min(width - half, x)), y: frame.bottom + 18, "quiet", .middle)
    }
    canvas.text(title(map.columns.title), x: frame.left, y: frame.bottom + 38, "name")
  }
}
