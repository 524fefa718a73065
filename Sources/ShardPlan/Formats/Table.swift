package import ShardPlanEngine

extension Report {
  /// A table of rows below named columns; the first column names the rows.
  package struct Table: Sendable, Equatable {
    /// The alignment of a column's cells.
    package enum Alignment: Sendable, Equatable {
      /// Left-aligned, for words.
      case left
      /// Right-aligned, for numbers.
      case right
      /// Right-aligned at the decimal point, for numbers of one kind.
      case decimal
    }

    /// A column.
    package struct Column: Sendable, Equatable {
      /// The name; empty for a column that needs none.
      package let name: String
      /// The alignment of its cells.
      package let alignment: Alignment
    }

    /// One row.
    package struct Row: Sendable, Equatable {
      /// The emphasis of a row.
      package enum Emphasis: Sendable, Equatable {
        /// No emphasis.
        case plain
        /// A detail of the row above.
        case detail
        /// The main result of the table.
        case strong
      }

      /// The cells, one for each column.
      package let cells: [Report.Cell]
      /// The emphasis.
      package let emphasis: Emphasis

      init(_ cells: [Report.Cell], _ emphasis: Emphasis = .plain) {
        self.cells = cells
        self.emphasis = emphasis
      }
    }

    /// The columns, at least one.
    package let columns: [Column]
    /// The rows in groups that a reader takes in one by one; no group is empty.
    package let groups: [[Row]]

    init(columns: [Column], groups: [[Row]]) {
      self.columns = columns
      self.groups = EvenDecimals.evened(groups.filter { !$0.isEmpty }, in: columns)
    }
  }
}

extension Report {
  /// A value in a table; the format decides how it is written.
  package enum Cell: Sendable, Equatable {
    /// Nothing.
    case empty
    /// Words.
    case text(String)
    /// A number, shown to at most a number of decimal places.
    case number(Ratio, places: Int)
    /// Money, shown to the cent.
    case money(Money, Money.Currency)
    /// A change in money, shown to the cent with its sign.
    case change(Money, Money.Currency)
    /// The price of one unit in currency units, shown with all its digits.
    case price(Ratio, Money.Currency)
    /// A change in the price of one unit, in currency units, shown with all its digits and its sign.
    case priceChange(Ratio, isNegative: Bool, Money.Currency)
    /// A share in percent, shown to one decimal place.
    case percent(Ratio)
    /// A change in percent, shown to one decimal place with its sign.
    case percentChange(Ratio, isNegative: Bool)
    /// A missing value, with the reason.
    case missing(String)
    /// A value between two that it may reach, or of which only the lower is known.
    indirect case between(Cell, Cell?)
    /// The best of the values that it is compared with; where words are colored, it is too.
    indirect case best(Report.Cell)
  }
}

extension Report.Cell {
  /// The value as people read it, before escaping.
  @inline(never)
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
    case .best(let cell): cell.text
    case .between(let low, nil): RangeText.atLeast(low.text, isNothing: low.isNothing)
    case .between(let low, let high?): RangeText.text(low.text, high.text)
    }
  }

  /// A Boolean value indicating whether the value says nothing as a lower bound: there is no less of anything
  /// than none, nor of bytes and units than one.
  private var isNothing: Bool {
    switch self {
    case .number(let value, _): value <= 1
    case .percent(let value): value.isZero
    case .money(let money, _): money == .zero
    default: false
    }
  }

  /// True for the best of several values.
  var isBest: Bool {
    if case .best = self { true } else { false }
  }
}
