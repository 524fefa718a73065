import ShardPlanEngine

/// The ratios between prices of one region, measured over all known regions.
///
/// Regions differ in level by a factor of two, and currencies by eight, but inside one region the
/// prices keep their proportions: a consumer-shard-hour costs what a shard-hour costs, everywhere.
/// So each pair of dimensions has a narrow range of ratios, and a price that leaves it is very
/// likely wrong. The ranges are measured, not chosen; currency, discounts
/// and the level of a region cancel out.
struct PriceRelations {
  /// The distance that a new region may keep from the known ones: rounding, and a little more.
  static let slack = Tolerance(21, over: 20)

  /// From this factor beyond the range on, a price is an error.
  ///
  /// No region is, judged by the others alone: the oddest, eu-south-1, comes to 1.26 times.
  static let gross = Ratio(4, over: 3)

  /// The ranges by the places of the two dimensions in ``dimensions``.
  private let ranges: [[ClosedRange<PriceRatio>?]]
  /// The region that predictions are made from.
  private let reference: [BillingDimension: Money]

  private static let dimensions = BillingDimension.allCases

  /// Measures the ranges.
  ///
  /// - Parameters:
  ///   - tables: The prices of each region.
  ///   - reference: The prices that predictions start from.
  init(of tables: [[BillingDimension: Money]], reference: [BillingDimension: Money]) {
    let rows = tables.map { table in Self.dimensions.map { table[$0] } }
    ranges = Self.dimensions.indices.map { place in
      Self.dimensions.indices.map { companion in
        guard companion != place else { return nil }
        return Self.range(of: place, to: companion, in: rows)
      }
    }
    self.reference = reference
  }

  /// The lowest and the highest ratio of two columns; `nil` when no row has both.
  private static func range(
    of place: Int, to companion: Int, in rows: [[Money?]]
  ) -> ClosedRange<PriceRatio>? {
    var range: ClosedRange<PriceRatio>?
    for row in rows {
      guard let price = row[place], let other = row[companion] else { continue }
      let ratio = PriceRatio(price, to: other)
      let known = range ?? ratio...ratio
      range = min(known.lowerBound, ratio)...max(known.upperBound, ratio)
    }
    return range
  }

  /// The ratios of two dimensions' prices, or `nil` when they were never seen together.
  func range(of dimension: BillingDimension, to companion: BillingDimension) -> ClosedRange<
    PriceRatio
  >? {
    guard let place = Self.dimensions.firstIndex(of: dimension),
      let companion = Self.dimensions.firstIndex(of: companion)
    else { return nil }
    return ranges[place][companion]
  }

  /// Returns the factor by which two prices leave the range of their ratio; `nil` inside it.
  func strain(
    of dimension: BillingDimension, at price: Money, with companion: BillingDimension,
    at other: Money,
    slack: Tolerance = PriceRelations.slack
  ) -> Ratio? {
    guard let range = range(of: dimension, to: companion) else { return nil }
    let ratio = PriceRatio(price, to: other)
    if ratio.exceeds(range.upperBound, by: slack) {
      return ratio.value / range.upperBound.value
    }
    if range.lowerBound.exceeds(ratio, by: slack) {
      return range.lowerBound.value / ratio.value
    }
    return nil
  }

  /// Returns the ratio of two prices in the reference region.
  func expectedRatio(of dimension: BillingDimension, to companion: BillingDimension) -> PriceRatio?
  {
    guard let price = reference[dimension], let other = reference[companion] else { return nil }
    return PriceRatio(price, to: other)
  }
}

/// One price as a multiple of another, exact and cheap to compare.
///
/// Both prices are at most 10^18 picounits, so their products, also with a small factor more, stay
/// within 128 bits.
struct PriceRatio: Sendable {
  let numerator: UInt128
  let denominator: UInt128

  /// Creates the ratio of two prices.
  ///
  /// - Precondition: Neither price is zero.
  init(_ price: Money, to other: Money) {
    precondition(price > .zero && other > .zero, "A price is more than nothing.")
    numerator = price.picounits.magnitude
    denominator = other.picounits.magnitude
  }

  /// The exact value.
  var value: Ratio { Ratio(numerator, over: denominator) }

  /// Returns whether this exceeds a multiple of another ratio.
  func exceeds(_ other: PriceRatio, by factor: Tolerance) -> Bool {
    numerator * other.denominator * factor.denominator
      > other.numerator * denominator * factor.numerator
  }
}

extension PriceRatio: Comparable {
  static func < (left: PriceRatio, right: PriceRatio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  static func == (left: PriceRatio, right: PriceRatio) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }
}

/// A small factor of tolerance for a ratio.
struct Tolerance: Sendable, Equatable {
  let numerator: UInt128
  let denominator: UInt128

  /// Creates a factor of at least one, such as 21 over 20.
  ///
  /// - Precondition: Both numbers are below 100, so that products stay within 128 bits.
  init(_ numerator: UInt128, over denominator: UInt128) {
    precondition(denominator > 0 && denominator <= numerator && numerator < 100)
    self.numerator = numerator
    self.denominator = denominator
  }

  /// No tolerance at all.
  static let none = Tolerance(1, over: 1)
}
