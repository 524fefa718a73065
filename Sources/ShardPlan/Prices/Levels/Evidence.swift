import ShardPlanEngine

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
