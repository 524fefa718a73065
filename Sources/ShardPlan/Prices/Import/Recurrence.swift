import ShardPlanEngine
import ShardPlanText

/// What a price file may give cause to say a thousand times, and is said once with a count.
enum Recurrence: Hashable {
  /// Rows of a region that is not known.
  case unknownRegion
  /// Rows of something that no dimension stands for.
  case unknownRate
  /// Prices on other terms than paying as one goes.
  case otherTerms
  /// Products of another family of the service.
  case otherFamily
  /// Products of another service than the one given.
  case otherService(String)
  /// Prices in another currency than that of their region.
  case otherCurrency
  /// Regions in which a capacity mode lacks the dimensions given.
  case incompleteMode(CapacityMode, missing: [String])
  /// Regions in which rates that cannot be told apart differ.
  case ambiguousRates(AdvantageGroup)
  /// Regions of which no capacity mode is left.
  case emptyRegion
  /// Regions whose rows come from several editions.
  case mixedEditions

  /// The name of this kind of diagnostic.
  var code: Diagnostic.Code {
    switch self {
    case .unknownRegion: .importUnknownRegion
    case .unknownRate: .importUnknownRate
    case .otherTerms: .importOtherTerms
    case .otherFamily: .importOtherFamily
    case .otherService: .importService
    case .otherCurrency: .importCurrency
    case .incompleteMode: .importIncompleteMode
    case .ambiguousRates: .importAmbiguousRates
    case .emptyRegion: .importEmptyRegion
    case .mixedEditions: .importMixedEditions
    }
  }

  /// How much it matters: what was never ours to import is worth a note, what is missing from the
  /// result a warning.
  var severity: Diagnostic.Severity {
    switch self {
    case .otherService, .otherCurrency: .error
    case .unknownRegion, .incompleteMode, .ambiguousRates, .emptyRegion, .mixedEditions: .warning
    case .unknownRate, .otherTerms, .otherFamily: .note
    }
  }
}
