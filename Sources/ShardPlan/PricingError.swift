public import ShardPlanEngine
public import ShardPlanText

/// The reason why a stream or a scenario has no bill in a region.
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
