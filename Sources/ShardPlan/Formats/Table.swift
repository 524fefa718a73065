/// Rows of cells below named columns; the first column names the rows.
public struct Table: Sendable, Hashable {
  /// How the cells of a column stand.
  @nonexhaustive
  public enum Alignment: Sendable, Hashable {
    /// At the left, as words do.
    case left
    /// At the right, as numbers do.
    case right
    /// At the right with one decimal point below the other, as numbers of one kind do.
    case decimal
  }

  /// A column.
  public struct Column: Sendable, Hashable {
    /// The name; empty for a column that needs none.
    public let name: String
    /// How its cells stand.
    public let alignment: Alignment
  }

  /// One row.
  public struct Row: Sendable, Hashable {
    /// How much a row stands out.
    @nonexhaustive
    public enum Emphasis: Sendable, Hashable {
      /// As most rows.
      case plain
      /// A detail of the row above.
      case detail
      /// What the table is about.
      case strong
    }

    /// The cells, one for each column.
    public let cells: [Cell]
    /// How much the row stands out.
    public let emphasis: Emphasis

    init(_ cells: [Cell], _ emphasis: Emphasis = .plain) {
      self.cells = cells
      self.emphasis = emphasis
    }
  }

  /// The columns, at least one.
  public let columns: [Column]
  /// The rows in groups that a reader takes in one by one; no group is empty.
  public let groups: [[Row]]

  init(columns: [Column], groups: [[Row]]) {
    self.columns = columns
    self.groups = groups.filter { !$0.isEmpty }
  }
}
