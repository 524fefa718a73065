import ShardPlanEngine
import ShardPlanText

/// One price as a file of AWS's states it, with everything that a table needs to know about it.
struct PublishedRate {
  /// Where the price holds.
  let region: Region
  /// What it is the price of.
  let subject: RateSubject
  /// The price.
  let price: Located<Money>
  /// Where and when AWS published it.
  let publication: Publication
}

/// What a rate is the price of, as far as the file tells.
enum RateSubject: Hashable {
  /// One billing dimension.
  case dimension(BillingDimension)
  /// One of several dimensions; which of them AWS's rate code does not tell.
  case member(of: AdvantageGroup, code: String)
}

/// The edition of a price file.
struct Publication: Hashable {
  /// When AWS published it.
  let date: Timestamp
  /// The file in words, as tables name their source.
  let source: String
}

extension Publication: Comparable {
  /// Orders editions by their date; moments sort as their texts do.
  static func < (left: Self, right: Self) -> Bool {
    (left.date.description, left.source) < (right.date.description, right.source)
  }
}
