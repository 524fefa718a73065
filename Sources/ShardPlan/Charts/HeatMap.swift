package import ShardPlanEngine

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
