/// How a quantity was worked out; the quantity is read off it, so the two cannot differ.
public struct Derivation: Sendable, Hashable {
  /// What is added up, one product for each stream or just one.
  public let terms: [Product]
  /// What one unit of the sum is divided by: bytes in a gigabyte, or one.
  public let divisor: Ratio
  /// What had been metered already and is taken off a commitment, in units; zero otherwise.
  public let metered: Ratio

  init(_ product: Product) {
    terms = [product]
    divisor = .one
    metered = .zero
  }

  init(bytes terms: [Product], metered: Ratio = .zero) {
    self.terms = terms
    self.metered = metered
    divisor = Ratio(Derivation.bytesPerGigabyte)
  }

  /// A gigabyte is 2³⁰ bytes: AWS counts 1,024 bytes to the kilobyte.
  ///
  /// Source: AWS Pricing Calculator (GB from MB/1024) and AWS's own worked bills.
  static var bytesPerGigabyte: UInt128 { 1 << 30 }

  /// The exact result, never below zero.
  public var value: Ratio {
    (terms.reduce(.zero) { $0 + $1.value } / divisor).excess(over: metered)
  }
}
