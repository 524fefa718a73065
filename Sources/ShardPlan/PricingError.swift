public import ShardPlanEngine
public import ShardPlanText

/// The reason why a stream or a scenario has no bill in a region.
///
/// ```swift
/// let idle = KinesisStream(recordSize: .bytes(0), rate: .perSecond(1))
/// do {
///   print(try idle.bill(in: "us-east-1").total)
/// } catch {
///   print(error)
/// }
/// ```
///
/// ```text
/// Stream 1 cannot be costed: recordSize must be at least 1 B and at most 10,485,760 B; found 0 B.
/// ```
public enum PricingError: Error, Sendable, Hashable {
  /// The region is unknown, or has no prices.
  case noPrices(Diagnostic)
  /// A setting is out of bounds or contradicts another, or the region does not sell the mode.
  case rejected(Rejection)
}

extension PricingError: CustomStringConvertible {
  /// The reason as a sentence, with advice where there is some.
  public var description: String {
    switch self {
    case .noPrices(let diagnostic): diagnostic.description
    case .rejected(let rejection): rejection.description
    }
  }
}

extension PriceTable {
  /// Returns the bundled prices of a region for an entry point.
  static func priced(in region: String) throws(PricingError) -> PriceTable {
    do throws(Diagnostic) {
      return try bundled(in: region)
    } catch {
      throw .noPrices(error)
    }
  }
}
