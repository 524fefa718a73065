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

/// The numbers behind a suspected price.
struct Evidence {
  /// The price as a multiple of the one predicted.
  let factor: Ratio
  /// The price that the level of the region predicts.
  let predicted: Ratio
  /// The dimension whose price the level is read off.
  let companion: BillingDimension
  /// The prices of the known regions, as multiples of the prediction.
  let known: ClosedRange<Ratio>

  /// Creates the evidence; `nil` when no price of the table can be trusted.
  init?(against dimension: BillingDimension, in suspicion: Suspicion) {
    guard let price = suspicion.prices[dimension],
      let companion = suspicion.closestCompanion(of: dimension),
      let range = suspicion.relations.range(of: dimension, to: companion.dimension)
    else { return nil }
    let expected =
      suspicion.relations.expectedRatio(of: dimension, to: companion.dimension)
      ?? range.lowerBound
    predicted = expected.value * companion.price.magnitude
    factor = price.magnitude / predicted
    self.companion = companion.dimension
    known = range.lowerBound.value / expected.value...range.upperBound.value / expected.value
  }

  /// Returns the evidence as sentences, such as "This is 3.4 times what …".
  ///
  /// - Parameter region: The region of the table, if it is known.
  /// - Returns: The prediction, its basis, and the range of real prices around it.
  func words(in region: Region?) -> String {
    let level =
      region == PriceTable.referenceRegion
      ? "this region's level" : "us-east-1's level in this region"
    return "This is \(Digits.times(factor)) what \(level) predicts: \(Digits.few(predicted)), "
      + "going by \(companion.rawValue). \(range)"
  }

  private var range: String {
    let (low, high) = (Digits.few(known.lowerBound), Digits.few(known.upperBound))
    if low == "1", high == "1" { return "All known regions keep to that." }
    return "The known regions pay from \(low) to \(high) times the prediction."
  }
}

/// Numbers rounded to a few digits, for messages.
enum Digits {
  /// Returns a number rounded to about three significant digits, but never its whole part.
  static func few(_ value: Ratio) -> String {
    let places = (0...30).first { value * Ratio(Ratio.powerOfTen($0)) >= 100 } ?? 30
    return value.decimal(places: places, rounded: .toNearestOrAwayFromZero)
  }

  /// Returns a factor in words, such as "3.4 times".
  static func times(_ factor: Ratio) -> String {
    let million = Ratio(1_000_000)
    if factor == 1 { return "1.0 times" }
    guard factor >= million else { return few(factor) + " times" }
    let millions = few(factor / million)
    return (millions == "1" ? "a" : millions) + " million times"
  }
}
