internal import ShardPlanEngine

/// The prices of one table that do not go together with the others.
struct Suspicion {
  /// One price that is very likely wrong.
  struct Suspect {
    /// The billing dimension.
    let dimension: Dimension
    /// By what factor it leaves the range that the known regions keep to, at most.
    let strain: Ratio
  }

  let prices: [Dimension: Money]
  let relations: PriceRelations
  /// The suspects, in the order of ``Dimension``.
  let suspects: [Suspect]

  /// The prices that go together.
  private let trusted: [(dimension: Dimension, price: Money)]

  /// Finds the fewest prices without which all others go together.
  ///
  /// The price that disagrees with most others is taken out first, until nothing disagrees: a
  /// single wrong price disagrees with many, each of which disagrees with it alone.
  init(of prices: [Dimension: Money], by relations: PriceRelations) {
    let dimensions = Dimension.allCases.filter { prices[$0] != nil }
    var strains: [Dimension: [Dimension: Ratio]] = [:]
    for dimension in dimensions {
      for companion in dimensions where companion != dimension {
        guard let price = prices[dimension], let other = prices[companion] else { continue }
        strains[dimension, default: [:]][companion] = relations.strain(
          of: dimension, at: price, with: companion, at: other)
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
    trusted = dimensions.compactMap { dimension in
      guard let price = prices[dimension],
        !suspects.contains(where: { $0.dimension == dimension })
      else { return nil }
      return (dimension, price)
    }
  }

  private static func worst(
    in strains: [Dimension: [Dimension: Ratio]], of dimensions: [Dimension]
  ) -> Suspect? {
    var worst: (suspect: Suspect, count: Int)?
    for dimension in dimensions {
      guard let found = strains[dimension], let strain = found.values.max() else { continue }
      if let worst, (worst.count, worst.suspect.strain) >= (found.count, strain) { continue }
      worst = (Suspect(dimension: dimension, strain: strain), found.count)
    }
    return worst?.suspect
  }

  /// Returns whether a price would go together with those that are trusted.
  ///
  /// - Parameters:
  ///   - price: A price that may be the right one.
  ///   - dimension: The dimension it would be for.
  /// - Returns: `false` also when there is nothing to compare with.
  func fits(_ price: Money, as dimension: Dimension) -> Bool {
    guard price > .zero, price <= RateCard.largestPrice else { return false }
    let others = trusted.filter { relations.range(of: dimension, to: $0.dimension) != nil }
    return !others.isEmpty
      && others.allSatisfy { other in
        relations.strain(of: dimension, at: price, with: other.dimension, at: other.price) == nil
      }
  }

  /// The trusted price that tells most about another: the one whose ratio to it varies least.
  func closestCompanion(of dimension: Dimension) -> (dimension: Dimension, price: Money)? {
    var closest: (companion: (dimension: Dimension, price: Money), spread: Ratio)?
    for companion in trusted {
      guard let range = relations.range(of: dimension, to: companion.dimension) else { continue }
      let spread = range.upperBound.value / range.lowerBound.value
      if let closest, closest.spread <= spread { continue }
      closest = (companion, spread)
    }
    return closest?.companion
  }
}
