/// A product of factors in which usage is metered.
///
/// The rules of metering are written once over it. A ``Bill/Derivation/Product`` remembers its factors,
/// so that a bill explains itself; a ``PlainTerm`` keeps the number only, so that a total costs
/// little more than its arithmetic.
protocol UsageTerm: Sendable {
  /// The numbers that are multiplied.
  associatedtype Number: UsageNumber
  /// Products added up.
  associatedtype Sum: UsageSum where Sum.Term == Self

  /// The product of no factors.
  static var one: Self { get }

  /// Multiplies with a factor; consuming, so that a chain of factors grows one array.
  consuming func times(_ number: Number, _ kind: Bill.Derivation.Factor.Kind) -> Self

  /// Divides by a factor.
  consuming func divided(by number: Number, _ kind: Bill.Derivation.Factor.Kind) -> Self

  /// The exact result.
  var value: Number { get }
}

extension UsageTerm {
  /// Multiplies with a whole number.
  consuming func times(_ whole: Int64, _ kind: Bill.Derivation.Factor.Kind) -> Self {
    times(Number(whole: whole), kind)
  }
}

/// Products added up.
protocol UsageSum: Sendable {
  /// The products.
  associatedtype Term: UsageTerm where Term.Sum == Self

  /// The sum of nothing.
  static var zero: Self { get }

  /// Adds a product.
  mutating func add(_ term: Term)

  /// The exact result.
  var value: Term.Number { get }
}

extension UsageSum {
  /// The sum of one product.
  init(_ term: Term) {
    self = .zero
    add(term)
  }
}

/// A product of which only the result is kept.
struct PlainTerm<Number: UsageNumber>: UsageTerm {
  let value: Number

  static var one: PlainTerm { PlainTerm(value: Number(whole: 1)) }

  func times(_ number: Number, _ kind: Bill.Derivation.Factor.Kind) -> PlainTerm {
    PlainTerm(value: value * number)
  }

  func divided(by number: Number, _ kind: Bill.Derivation.Factor.Kind) -> PlainTerm {
    PlainTerm(value: value / number)
  }

  /// Products of which only the sum is kept.
  struct Sum: UsageSum {
    /// Adding a first product to zero would bring both over one denominator for nothing.
    private var sum: Number?

    static var zero: Sum { Sum() }

    var value: Number { sum ?? Number(whole: 0) }

    mutating func add(_ term: PlainTerm) { sum = sum.map { $0 + term.value } ?? term.value }
  }
}

/// An exact amount of one billing unit, in the arithmetic that it was metered in.
struct Quantity<Term: UsageTerm>: Sendable {
  /// The number of units.
  let value: Term.Number
  /// The products that are added up.
  let sum: Term.Sum
  /// The bytes or hours that make one unit.
  let divisor: Term.Number
  /// The metered units that are subtracted from a commitment; zero otherwise.
  let metered: Term.Number

  /// Counts bytes, hours or payload units in a billing unit.
  @inline(__always)
  init(_ sum: Term.Sum, in unit: BillingDimension.Unit) {
    self.sum = sum
    divisor = Term.Number(whole: unit.size)
    metered = Term.Number(whole: 0)
    value = unit.size == 1 ? sum.value : sum.value / divisor
  }

  /// The units that are missing from a commitment.
  init(_ committed: Term, in unit: BillingDimension.Unit, missing metered: Term.Number) {
    sum = Term.Sum(committed)
    divisor = Term.Number(whole: unit.size)
    self.metered = metered
    value = (sum.value / divisor).excess(over: metered)
  }
}
