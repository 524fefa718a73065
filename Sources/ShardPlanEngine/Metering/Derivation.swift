/// How a quantity was worked out; the quantity is read off it, so the two cannot differ.
public struct Derivation: Sendable, Hashable {
  /// What is added up, one product for each stream or just one.
  public let terms: [Product]
  /// What one unit of the sum is divided by: bytes in a gigabyte, or one.
  public let divisor: Ratio
  /// What had been metered already and is taken off a commitment, in units; zero otherwise.
  public let metered: Ratio

  init(_ quantity: Quantity<some BillingUnit, Product>) {
    terms = quantity.sum.terms
    divisor = quantity.divisor
    metered = quantity.metered
  }

  /// The exact result, never below zero.
  public var value: Ratio {
    (terms.reduce(.zero) { $0 + $1.value } / divisor).excess(over: metered)
  }
}
