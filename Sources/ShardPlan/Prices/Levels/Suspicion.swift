import ShardPlanEngine

/// The prices of one table that are out of proportion.
struct Suspicion {
  /// One price that is very likely wrong.
  struct Suspect {
    /// The billing dimension.
    let dimension: BillingDimension
    /// The largest factor by which it leaves the range of the known regions.
    let strain: Ratio
  }

  let prices: [BillingDimension: Money]
  let relations: PriceRelations
  /// The suspects, in the order of ``BillingDimension``.
  let suspects: [Suspect]

  /// The prices in proportion.
  private let trusted: [(dimension: BillingDimension, price: Money)]

  /// Finds the fewest prices to remove so that the others are in proportion.
  ///
  /// The price that disagrees with most others is removed first, until nothing disagrees: a
  /// single wrong price disagrees with many, each of which disagrees with it alone.
  init(of prices: [BillingDimension: Money], by relations: PriceRelations) {
    let known = BillingDimension.allCases.compactMap { dimension in
      prices[dimension].map { (dimension: dimension, price: $0) }
    }
    let dimensions = known.map { $0.dimension }
    var strains: [BillingDimension: [BillingDimension: Ratio]] = [:]
    for (index, one) in known.enumerated() {
      for other in known[(index + 1)...] {
        guard
          let strain = relations.strain(
            of: one.dimension, at: one.price, with: other.dimension, at: other.price)
        else { continue }
        strains[one.dimension, default: [:]][other.dimension] = strain
        strains[other.dimension, default: [:]][one.dimension] = strain
      }
    }
    var suspects: [Suspect] = []
    while let worst = Self.worst(in: strains, of: dimensions) {
      suspects.append(worst)
      strains[worst.dimension] = nil
      for dimension in dimensions { strains[dimension]?[worst.dimension] = nil }
    }
    self.prices = prices
    self.relations = relations
    self.suspects = dimensions.compactMap { dimension in
      suspects.first { $0.dimension == dimension }
    }
    trusted = known.filter { price in
      !suspects.contains { $0.dimension == price.dimension }
    }
  }

  private static func worst(
    in strains: [BillingDimension: [BillingDimension: Ratio]], of dimensions: [BillingDimension]
  ) -> Suspect? {
    var worst: (suspect: Suspect, count: Int)?
    for dimension in dimensions {
      guard let found = strains[dimension], let strain = found.values.max() else { continue }
      if let worst, (worst.count, worst.suspect.strain) >= (found.count, strain) { continue }
      worst = (Suspect(dimension: dimension, strain: strain), found.count)
    }
    return worst?.suspect
  }

  /// Returns whether a price would be in proportion to the trusted ones, as in a known region.
  ///
  /// There is no tolerance for rounding here: an explanation should fit as well as a real price.
  ///
  /// - Parameters:
  ///   - price: A price that may be the right one.
  ///   - dimension: The dimension it would be for.
  /// - Returns: `false` also when there is nothing to compare with.
  func fits(_ price: Money, as dimension: BillingDimension) -> Bool {
    guard price > .zero, price <= RateCard.largestPrice else { return false }
    let others = trusted.filter { relations.range(of: dimension, to: $0.dimension) != nil }
    return !others.isEmpty
      && others.allSatisfy { other in
        relations.strain(
          of: dimension, at: price, with: other.dimension, at: other.price, slack: .none) == nil
      }
  }

  /// Returns the trusted price that predicts another best: their ratio varies least.
  func closestCompanion(of dimension: BillingDimension) -> (
    dimension: BillingDimension, price: Money
  )? {
    var closest: (companion: (dimension: BillingDimension, price: Money), spread: Ratio)?
    for companion in trusted {
      guard let range = relations.range(of: dimension, to: companion.dimension) else { continue }
      let spread = range.upperBound.value / range.lowerBound.value
      if let closest, closest.spread <= spread { continue }
      closest = (companion, spread)
    }
    return closest?.companion
  }
}
