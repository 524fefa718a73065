/// A product of factors in which usage is metered.
///
/// The rules of metering are written once over it. A ``Product`` remembers its factors, so that a
/// bill explains itself; a ``ShortProduct`` keeps the number only, so that a total costs little
/// more than its arithmetic.
protocol UsageProduct: Sendable {
  /// The numbers that are multiplied.
  associatedtype Number: UsageNumber
  /// Products added up.
  associatedtype Sum: UsageSum where Sum.Term == Self

  /// The product of no factors.
  static var one: Self { get }

  /// Multiplies with a factor.
  func times(_ number: Number, _ kind: Factor.Kind) -> Self

  /// Divides by a factor.
  func divided(by number: Number, _ kind: Factor.Kind) -> Self

  /// The exact result.
  var value: Number { get }
}

extension UsageProduct {
  /// Multiplies with a whole number.
  func times(_ whole: Int64, _ kind: Factor.Kind) -> Self { times(Number(whole: whole), kind) }
}

/// Products added up.
protocol UsageSum: Sendable {
  /// What is added up.
  associatedtype Term: UsageProduct where Term.Sum == Self

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
