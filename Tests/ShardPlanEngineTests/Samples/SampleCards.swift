import ShardPlanEngine
import TestSupport

extension RateCard {
  /// The prices of us-east-1.
  ///
  /// Source: AWS metered unit map `plc-kinesis-usd-20260831092209`, published 2026-08-31.
  static let virginia = RateCard.of(.usDollar) { dimension in
    switch dimension {
    case .provisionedShardHour, .provisionedFanOutConsumer: .of("0.015")
    case .provisionedPutPayloadUnit: .of("0.000000014")
    case .provisionedExtendedRetention: .of("0.02")
    case .provisionedLongTermRetrieval: .of("0.021")
    case .provisionedFanOutRetrieval: .of("0.013")
    case .onDemandStreamHour, .onDemandDataOut: .of("0.04")
    case .onDemandDataIn: .of("0.08")
    case .onDemandFanOut: .of("0.05")
    case .onDemandExtendedRetention: .of("0.1")
    case .advantageDataIn, .advantageDataInShortfall: .of("0.032")
    case .advantageDataOut, .advantageDataOutShortfall, .advantageFanOut: .of("0.016")
    case .provisionedLongTermRetention, .onDemandLongTermRetention, .advantageExtendedRetention,
      .advantageLongTermRetention:
      .of("0.023")
    }
  }

  /// Creates a rate card that is known to be allowed.
  static func of(_ currency: Money.Currency, price: (BillingDimension) -> Money?) -> RateCard {
    guard let card = RateCard(currency: currency, price: price) else {
      preconditionFailure("The sample prices are not a rate card.")
    }
    return card
  }

  /// The same card with another price for one dimension.
  func pricing(_ dimension: BillingDimension, at price: Money) -> RateCard {
    .of(currency) { $0 == dimension ? price : self[$0]?.list }
  }

  /// The list prices of this card under other terms.
  func granting(
    _ discountPercent: Ratio = .zero, ownPrice: (BillingDimension) -> Money? = { _ in nil }
  ) -> RateCard {
    let card = RateCard(
      currency: currency, discountPercent: discountPercent, ownPrice: ownPrice,
      price: { self[$0]?.list })
    guard let card else { preconditionFailure("The sample terms cannot be granted.") }
    return card
  }

  /// A card with any prices at all, of up to a hundred dollars.
  static func random(using random: inout SplitMix64) -> RateCard {
    .of(.usDollar) { _ in
      let magnitude: Int128 = 1 << Int128.random(in: 0...46, using: &random)
      return Money(picounits: .random(in: 0...magnitude, using: &random))
    }
  }
}

extension RateCard {
  /// The prices of eu-central-1, from the same map.
  static let frankfurt = RateCard.of(.usDollar) { dimension in
    switch dimension {
    case .provisionedShardHour, .provisionedFanOutConsumer: .of("0.018")
    case .provisionedPutPayloadUnit: .of("0.0000000175")
    case .provisionedExtendedRetention: .of("0.024")
    case .provisionedLongTermRetention: .of("0.0245")
    case .provisionedLongTermRetrieval: .of("0.0252")
    case .provisionedFanOutRetrieval: .of("0.0156")
    case .onDemandStreamHour, .onDemandDataOut: .of("0.048")
    case .onDemandDataIn: .of("0.096")
    case .onDemandFanOut: .of("0.06")
    case .onDemandExtendedRetention: .of("0.119")
    case .onDemandLongTermRetention, .advantageExtendedRetention, .advantageLongTermRetention:
      .of("0.025")
    case .advantageDataIn, .advantageDataInShortfall: .of("0.0384")
    case .advantageDataOut, .advantageDataOutShortfall, .advantageFanOut: .of("0.0192")
    }
  }

  /// The prices of ap-south-1, from the same map.
  static let mumbai = RateCard.of(.usDollar) { dimension in
    switch dimension {
    case .provisionedShardHour, .provisionedFanOutConsumer: .of("0.0175")
    case .provisionedPutPayloadUnit: .of("0.0000000185")
    case .provisionedExtendedRetention: .of("0.0238")
    case .provisionedLongTermRetention, .onDemandLongTermRetention, .advantageExtendedRetention,
      .advantageLongTermRetention:
      .of("0.025")
    case .provisionedLongTermRetrieval: .of("0.0246")
    case .provisionedFanOutRetrieval: .of("0.0152")
    case .onDemandStreamHour, .onDemandDataOut: .of("0.0517")
    case .onDemandDataIn: .of("0.1023")
    case .onDemandFanOut: .of("0.0638")
    case .onDemandExtendedRetention: .of("0.114")
    case .advantageDataIn, .advantageDataInShortfall: .of("0.0409")
    case .advantageDataOut, .advantageDataOutShortfall, .advantageFanOut: .of("0.0207")
    }
  }
}
