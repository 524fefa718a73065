public import ShardPlanEngine

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

/// A value in a table; how it is written is the renderer's choice.
@nonexhaustive
public enum Cell: Sendable, Hashable {
  /// Nothing to say.
  case empty
  /// Words.
  case text(String)
  /// A number, shown to at most so many decimal places.
  case number(Ratio, places: Int)
  /// Money, shown to the cent.
  case money(Money, Currency)
  /// More money, or less, shown to the cent with its sign.
  case change(Money, Currency)
  /// The price of one unit in currency units, shown with all its digits.
  case price(Ratio, Currency)
  /// What one unit costs more, or less, in currency units, shown with all its digits and its sign.
  case priceChange(Ratio, isNegative: Bool, Currency)
  /// A share in percent, shown to one decimal place.
  case percent(Ratio)
  /// More, or less, in percent, shown to one decimal place with its sign.
  case percentChange(Ratio, isNegative: Bool)
  /// A value that cannot be given, with the reason.
  case missing(String)
}

extension Cell {
  /// The value as people read it, before escaping.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let value, let places): NumberText.rough(value, places: places)
    case .money(let money, let currency): MoneyText.cents(money, currency)
    case .change(let money, let currency): MoneyText.change(money, currency)
    case .price(let value, let currency): MoneyText.exact(value, currency)
    case .priceChange(let value, let isNegative, let currency):
      (isNegative ? "−" : value.isZero ? "" : "+") + MoneyText.exact(value, currency)
    case .percent(let value): NumberText.percent(value)
    case .percentChange(let value, let isNegative):
      (isNegative ? "−" : value.isZero ? "" : "+") + NumberText.percent(value)
    case .missing(let reason): reason
    }
  }
}
