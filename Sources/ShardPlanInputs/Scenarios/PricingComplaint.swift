public import ShardPlanText

/// Why a scenario has no prices, said by whoever knows them.
public struct PricingComplaint: Sendable {
  /// The name of this kind of diagnostic.
  public let code: Diagnostic.Code
  /// What is wrong, as a sentence.
  public let message: String
  /// What to do about it.
  public let advice: String
  /// Whether the region is to blame rather than the capacity mode.
  public let isAboutRegion: Bool

  /// Creates a complaint.
  public init(
    _ code: Diagnostic.Code, _ message: String, advice: String, isAboutRegion: Bool
  ) {
    self.code = code
    self.message = message
    self.advice = advice
    self.isAboutRegion = isAboutRegion
  }
}
