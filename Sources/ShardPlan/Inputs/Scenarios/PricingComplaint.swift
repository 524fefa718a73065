package import ShardPlanText

/// Why a scenario has no prices, said by whoever knows them.
package struct PricingComplaint: Sendable {
  /// The name of this kind of diagnostic.
  package let code: Diagnostic.Code
  /// What is wrong, as a sentence.
  package let message: String
  /// What to do about it.
  package let advice: String
  /// Whether the region is to blame rather than the capacity mode.
  package let isAboutRegion: Bool

  /// Creates a complaint.
  package init(
    _ code: Diagnostic.Code, _ message: String, advice: String, isAboutRegion: Bool
  ) {
    self.code = code
    self.message = message
    self.advice = advice
    self.isAboutRegion = isAboutRegion
  }
}
