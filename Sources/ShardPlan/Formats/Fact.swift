import ShardPlanEngine
import ShardPlanText

/// One fact of a subject: its name for programs, its label for people and its value, in one place.
///
/// A report names each fact once. The columns of a table, the columns of CSV and the fields of a
/// JSON object are lists of facts, each in its order:
///
///     extension Fact where Subject == Growth.Step {
///       static var month: Self { Self("month", "Month") { .count(Int64($0.month)) } }
///     }
///     let records = Report.Records([.month, .total], of: growth.steps)
struct Fact<Subject> {
  /// The name of the CSV column and the JSON field.
  let name: String
  /// The label of the column or row in tables.
  let label: String
  /// The alignment of a column of tables.
  let alignment: Report.Table.Alignment
  /// Returns the value that a subject has.
  let value: (Subject) -> FactValue

  /// Names a fact.
  ///
  /// - Parameters:
  ///   - name: The name of the CSV column and the JSON field.
  ///   - label: The label in tables; empty for a fact that no table shows.
  ///   - alignment: The alignment of a column of tables.
  ///   - value: Returns the value that a subject has.
  init(
    _ name: String, _ label: String = "", _ alignment: Report.Table.Alignment = .right,
    value: @escaping (Subject) -> FactValue
  ) {
    self.name = name
    self.label = label
    self.alignment = alignment
    self.value = value
  }

  /// The same fact with another label.
  func labeled(_ label: String) -> Fact { Fact(name, label, alignment, value: value) }

  /// The same fact of another kind of subject, which contains one of this kind.
  ///
  /// - Parameters:
  ///   - prefix: A prefix of the name.
  ///   - part: Returns the contained subject; `nil` leaves the value missing.
  /// - Returns: A fact with the same label.
  func of<Whole>(prefix: String = "", _ part: @escaping (Whole) -> Subject?) -> Fact<Whole> {
    let value = value
    return Fact<Whole>(prefix + name, label, alignment) { part($0).map(value) ?? .missing }
  }
}

/// The value of a fact: exact for programs, readable for people.
///
/// Some two hundred facts make one; a call each keeps them small.
struct FactValue {
  /// The value for programs.
  enum Exact {
    /// No value.
    case missing
    /// Text, or a name of a closed set.
    case text(String)
    /// A whole number.
    case integer(Int64)
    /// An exact decimal number.
    case decimal(String)
    /// The same, written only when a program asks.
    case number(Ratio)
    /// An exact amount, written only when a program asks.
    case money(Money)
    /// True or false.
    case flag(Bool)
    /// A list or an object, which only JSON holds.
    case nested(JSONOutput)
    /// An object of facts, which only JSON holds.
    case object([(name: String, value: FactValue)])
    /// A value between two that it may reach; `nil` where one of them is unknown.
    indirect case between(Exact?, Exact?)
  }

  /// The value for programs.
  let exact: Exact
  /// The value for people; `nil` where there is nothing to show.
  let cell: Report.Cell?

  /// No value.
  static var missing: FactValue { FactValue(exact: .missing, cell: nil) }

  /// Text, or a name for programs that people read in other words.
  @inline(never)
  static func text(_ text: String, words: String? = nil) -> FactValue {
    FactValue(exact: .text(text), cell: .text(words ?? text))
  }

  /// A whole number.
  @inline(never)
  static func count(_ count: Int64) -> FactValue {
    FactValue(exact: .integer(count), cell: .number(Ratio(count), places: 0))
  }

  /// A number, shown to at most a number of decimal places.
  @inline(never)
  static func number(_ number: Ratio, places: Int = 2) -> FactValue {
    FactValue(exact: .number(number), cell: .number(number, places: places))
  }

  /// A share of one, shown in percent.
  @inline(never)
  static func share(_ share: Ratio) -> FactValue {
    FactValue(exact: .number(share), cell: .percent(share * 100))
  }

  /// An amount.
  @inline(never)
  static func money(_ money: Money, _ currency: Money.Currency) -> FactValue {
    FactValue(exact: .money(money), cell: .money(money, currency))
  }

  /// Digits as they are, shown as a cell.
  @inline(never)
  static func digits(_ digits: String, _ cell: Report.Cell? = nil) -> FactValue {
    FactValue(exact: .decimal(digits), cell: cell)
  }

  /// True or false.
  @inline(never)
  static func flag(_ flag: Bool) -> FactValue { FactValue(exact: .flag(flag), cell: nil) }

  /// A list or an object, which only JSON holds.
  @inline(never)
  static func nested(_ output: JSONOutput) -> FactValue {
    FactValue(exact: .nested(output), cell: nil)
  }

  /// A number that may be known only within bounds, shown to at most a number of decimal places.
  @inline(never)
  static func number(_ numbers: Within<Ratio>, places: Int = 2) -> FactValue {
    FactValue(
      exact: .within(numbers.map { .number($0) }), cell: .number(numbers, places: places))
  }

  /// An amount that may be known only within bounds.
  @inline(never)
  static func money(_ amounts: Within<Money>, _ currency: Money.Currency) -> FactValue {
    FactValue(exact: .within(amounts.map { .money($0) }), cell: .money(amounts, currency))
  }

  /// The facts of a part as an object, which only JSON holds.
  static func object<Part>(_ facts: [Fact<Part>], of part: Part) -> FactValue {
    FactValue(exact: .object(facts.map { ($0.name, $0.value(part)) }), cell: nil)
  }

  /// The same value, shown to people as another cell.
  @inline(never)
  func shown(_ cell: Report.Cell?) -> FactValue { FactValue(exact: exact, cell: cell) }
}

extension FactValue {
  /// The value as a field of CSV.
  fileprivate var field: Report.Records.Field {
    switch exact {
    case .missing, .nested, .object, .between: .empty
    case .text(let text): .text(text)
    case .integer(let number): .number(String(number))
    case .decimal(let digits): .number(digits)
    case .number(let number): .number(number.decimal())
    case .money(let money): .number(money.description)
    case .flag(let flag): .text(String(flag))
    }
  }

  /// The value as JSON.
  @inline(never)
  fileprivate var output: JSONOutput { exact.output }
}

extension FactValue.Exact {
  /// A value that may be known only within bounds, each of them with its kind.
  static func within(_ bounds: (low: FactValue.Exact, high: FactValue.Exact?, isExact: Bool))
    -> Self
  {
    bounds.isExact ? bounds.low : .between(bounds.low, bounds.high)
  }

  @inline(never)
  fileprivate var output: JSONOutput {
    switch self {
    case .missing: .null
    case .object(let facts): .object(JSONOutput.Fields(facts.map { ($0.name, $0.value.output) }))
    case .between(let low, let high):
      .object(["low": low?.output ?? .null, "high": high?.output ?? .null])
    case .text(let text), .decimal(let text): .string(text)
    case .number(let number): .string(number.decimal())
    case .money(let money): .string(money.description)
    case .integer(let number): .integer(number)
    case .flag(let flag): .bool(flag)
    case .nested(let output): output
    }
  }
}

extension Report.Records {
  /// Creates a flat table of facts, one row for each subject.
  init<Subject>(_ facts: [Fact<Subject>], of subjects: [Subject]) {
    self.init(facts, of: subjects) { [$0] }
  }

  /// Creates a flat table of facts, one row for each subject of each part; a part's subjects are made
  /// when its rows are written.
  init<Part, Subject>(
    _ facts: [Fact<Subject>], of parts: [Part], _ subjects: @escaping (Part) -> [Subject]
  ) {
    self.init(header: facts.map { $0.name }) { pass in
      for part in parts {
        for subject in subjects(part) { pass(facts.map { $0.value(subject).field }) }
      }
    }
  }
}

extension JSONOutput {
  /// Returns the facts of a subject as fields.
  static func fields<Subject>(
    _ facts: [Fact<Subject>], of subject: Subject
  ) -> [(String, JSONOutput)] {
    facts.map { ($0.name, $0.value(subject).output) }
  }

  /// Returns an object with the facts of a subject as its fields.
  static func facts<Subject>(_ facts: [Fact<Subject>], of subject: Subject) -> JSONOutput {
    .object(Fields(fields(facts, of: subject)))
  }

  /// Returns a list of objects, one for each subject, each made when it is written.
  static func list<Subject>(_ facts: [Fact<Subject>], of subjects: [Subject]) -> JSONOutput {
    .array(subjects.map { subject in .later(Later { .facts(facts, of: subject) }) })
  }

  /// Returns a list of texts.
  static func texts(_ texts: [String]) -> JSONOutput { .array(texts.map { .string($0) }) }
}

extension Report.Table {
  /// Creates a table with one column for each fact and one row for each subject.
  ///
  /// - Parameters:
  ///   - facts: The columns.
  ///   - groups: The subjects, group by group.
  ///   - missing: The text in place of a value that is missing; an empty cell without one.
  ///   - emphasis: Returns the emphasis of a subject's row.
  init<Subject>(
    _ facts: [Fact<Subject>], of groups: [[Subject]], missing: String? = nil,
    emphasis: (Subject) -> Row.Emphasis = { _ in .plain }
  ) {
    self.init(
      columns: Fact.columns(facts),
      groups: groups.map { $0.map { Fact.row(facts, of: $0, emphasis($0), missing: missing) } })
  }
}

extension Fact {
  /// The columns of a table that show facts.
  static func columns(_ facts: [Fact]) -> [Report.Table.Column] {
    facts.map { Report.Table.Column(name: $0.label, alignment: $0.alignment) }
  }

  /// The row of a table with the facts of a subject.
  static func row(
    _ facts: [Fact], of subject: Subject, _ emphasis: Report.Table.Row.Emphasis = .plain,
    missing: String? = nil
  ) -> Report.Table.Row {
    let blank: Report.Cell = missing.map { .missing($0) } ?? .empty
    return Report.Table.Row(facts.map { $0.value(subject).cell ?? blank }, emphasis)
  }

  /// The row of a table with this fact of several subjects; none where all miss it.
  func row(over subjects: [Subject], _ emphasis: Report.Table.Row.Emphasis = .plain) -> [Report
    .Table.Row]
  {
    let cells = subjects.map { value($0).cell }
    guard cells.contains(where: { $0 != nil }) else { return [] }
    return [Report.Table.Row([.text(label)] + cells.map { $0 ?? .missing("–") }, emphasis)]
  }
}

extension Within {
  /// The bounds as facts.
  func map(
    _ exact: (Value) -> FactValue.Exact
  ) -> (low: FactValue.Exact, high: FactValue.Exact?, isExact: Bool) {
    (exact(low), high.map(exact), isExact)
  }
}
