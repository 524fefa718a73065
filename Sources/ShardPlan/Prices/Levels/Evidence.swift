import ShardPlanEngine

/// Why a price is suspected, in numbers.
struct Evidence {
  /// The price as a multiple of the one predicted.
  let factor: Ratio
  /// What the level of the region predicts.
  let predicted: Ratio
  /// The dimension whose price the level is read off.
  let companion: BillingDimension
  /// What the known regions pay, as multiples of the prediction.
  let known: ClosedRange<Ratio>

  /// Creates the evidence; `nil` when nothing in the table can be trusted.
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
  /// - Returns: What is predicted, by what, and how far real prices stray from it.
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
