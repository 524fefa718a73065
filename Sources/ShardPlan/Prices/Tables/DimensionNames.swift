import ShardPlanEngine

/// A billing dimension as AWS's price files name it: one row for each dimension.
struct DimensionNames: Sendable {
  /// The dimension.
  let dimension: BillingDimension
  /// AWS's name of the operation in the Price List.
  let operation: String
  /// The product group in the Price List, for an operation that two dimensions share.
  var group: String?
  /// The names in metered unit maps.
  ///
  /// The `RegionlessRateCode` is the same in every region and edition; the readable keys follow. "CNN1"
  /// keys occur in some newer regions.
  var mapKeys: [String] = []
  /// The rate codes that the dimension shares with others in metered unit maps.
  var sharedRates: SharedRates?

  /// All rows, in the order of ``BillingDimension``.
  ///
  /// Sources: attribute values and products of AmazonKinesis as GetAttributeValues and GetProducts
  /// gave them, 2022–2026; AWS's metered unit maps for Kinesis of 2025-11-18 and 2026-08-31.
  static let all: [DimensionNames] = [
    DimensionNames(
      dimension: .provisionedShardHour,
      operation: "shardHourStorage", group: "Provisioned shard hour",
      mapKeys: [
        "RDajteEd7c_1zRPgn2s0MQCJRjI1yTedAko0RTLxwIk", "Provisioned shard hour per ShardHour",
        "Provisioned shard hour per CNN1 Storage-ShardHour",
      ]),
    DimensionNames(
      dimension: .provisionedPutPayloadUnit, operation: "PutRequest",
      mapKeys: [
        "-mJba463oCUyrI-zhMOZNh9Lri5OBszUKyAMBN841nc", "Payload Units per PutRequest",
        "Payload Units per CNN1 PutRequestPayloadUnits",
      ]),
    DimensionNames(
      dimension: .provisionedExtendedRetention,
      operation: "shardHourStorage", group: "Addon shard hour",
      mapKeys: ["-8M3TT_AdtER46vWavh3a8bESGaVvg_987e1Nsuxy4U", "Addon shard hour per ShardHour"]),
    DimensionNames(
      dimension: .provisionedLongTermRetention,
      operation: "LongTermRetentionByteHrs",
      mapKeys: [
        "lWTh8_q5tUc9HwtMk6XzR1KVDBk-6R8iAKZkwBo2DDQ",
        "Long term Data Retention GB-month per GB-month",
      ]),
    DimensionNames(
      dimension: .provisionedLongTermRetrieval,
      operation: "LongTermRetentionDataRetrieval",
      mapKeys: [
        "Oll3o5LSJyPfDMj1iUuJ-qEJ_xdqdoFmOum4i4x5fSk", "Long term Data Retrieval GB per GB",
      ]),
    DimensionNames(
      dimension: .provisionedFanOutConsumer, operation: "ConsumerHour",
      mapKeys: [
        "QS1_GBrjf7Q7il5abdvavzsznAQyNh5RWTdUflf7Jfk", "Enhanced fan out per ConsumerShardHour",
      ]),
    DimensionNames(
      dimension: .provisionedFanOutRetrieval,
      operation: "EnhancedFanoutDataRetrieval",
      mapKeys: [
        "feWLBA3kVTlUE_8c4OlQPIyDzGwGbK7A8mTniyUd1Mo",
        "Enhanced fan out GB of data retrieved per GB",
      ]),
    DimensionNames(
      dimension: .onDemandStreamHour, operation: "OnDemandStreamHr",
      mapKeys: ["5v6fGVPF_WyQRYPuFbe7XisYCVHmucdDx1MpGwEL48w", "OnDemandStreamHr per StreamHr"]),
    DimensionNames(
      dimension: .onDemandDataIn, operation: "OnDemandDataIngested",
      mapKeys: ["iDCiAozCdrr9EU3l3r68EqJdkXs-b9GVKcXv1GJUDNE", "OnDemandDataIngested per GB"]),
    DimensionNames(
      dimension: .onDemandDataOut, operation: "OnDemandDataRetrieval",
      mapKeys: ["V66FS0KC9gNB2H0EEKZL9yETEoPpGPgG6vJkdcTB-rw", "OnDemandDataRetrieval per GB"]),
    DimensionNames(
      dimension: .onDemandFanOut, operation: "OnDemandEFODataRetrieval",
      mapKeys: ["78N5t7DMjd6U5l5QQGTwW-rsA_2rHpaQJ5B3lNvuTmI", "OnDemandEFODataRetrieval per GB"]),
    DimensionNames(
      dimension: .onDemandExtendedRetention,
      operation: "OnDemandExtendedRetentionByteHrs",
      mapKeys: [
        "i9NPkoNGT5I7mKYO09AflD6G0gVB2KD_6aDmNtd9EvE",
        "OnDemandExtendedRetentionByteHrs per GB month",
      ]),
    DimensionNames(
      dimension: .onDemandLongTermRetention,
      operation: "OnDemandLongTermRetentionByteHrs",
      mapKeys: [
        "-B-vfFNjQ1O3_RfZ8EfWPCLFiD9EOHS4GxfSX0ap_Mo",
        "OnDemandLongTermRetentionByteHrs per GB month",
      ]),
    DimensionNames(
      dimension: .advantageDataIn, operation: "AdvantageDataIngested",
      sharedRates: .ingestion),
    DimensionNames(
      dimension: .advantageDataInShortfall,
      operation: "AdvantageDataIngestionShortfall", sharedRates: .ingestion),
    DimensionNames(
      dimension: .advantageDataOut, operation: "AdvantageDataRetrieval",
      sharedRates: .retrieval),
    DimensionNames(
      dimension: .advantageDataOutShortfall,
      operation: "AdvantageDataRetrievalShortfall", sharedRates: .retrieval),
    DimensionNames(
      dimension: .advantageFanOut, operation: "AdvantageEFODataRetrieval",
      sharedRates: .retrieval),
    DimensionNames(
      dimension: .advantageExtendedRetention,
      operation: "AdvantageExtRetentionByteHrs", sharedRates: .retention),
    DimensionNames(
      dimension: .advantageLongTermRetention,
      operation: "AdvantageLTRetentionByteHrs", sharedRates: .retention),
  ]
}

/// Rate codes that several dimensions of on-demand Advantage share in AWS's metered unit map.
///
/// The map gives these codes no readable key. Which group a code belongs to was found by comparing
/// its prices with the published ones of us-east-1 (0.032 in, 0.016 out, 0.023 kept); within every
/// group all prices are equal in each of the 36 regions of 2026-08-31.
enum SharedRates: CaseIterable {
  /// Data put, and the shortfall of its commitment.
  case ingestion
  /// Data read, by either kind of consumer, and the shortfall of its commitment.
  case retrieval
  /// Data kept, for either length.
  case retention

  /// The dimensions of the group.
  var dimensions: [BillingDimension] {
    DimensionNames.all.filter { $0.sharedRates == self }.map { $0.dimension }
  }

  /// The rate codes of the group, one for each dimension in an unknown order.
  var codes: [String] {
    switch self {
    case .ingestion:
      [
        "Ifo3UgCKhx4Owawd2AjasF4Pn2EHcO-1yPBgqQ4LitU",
        "vhTGnbyu8SLTUVWUgNbencLSI9L2fPprK3_1FuUoBkU",
      ]
    case .retrieval:
      [
        "D_p6yHPVBVKld0s7pDu3pw0e67EX66s5FUYGiVpcC0w",
        "KuLCbCglK17_r1TzAxs6FMtv_sUUoHEd5AbTfFb2YS0",
        "T6YFe03LpB5Vm6xmauJsqSF_p8suXXwVpIzzLXMFcxQ",
      ]
    case .retention:
      [
        "Jiaji9dJjSjQNachq8G8pJ9V_ne_Abg2L18k87VatAI",
        "oQlE3GXZq09Mw4KBCogHCQueFsZcBRPMDtBPKiUwdzU",
      ]
    }
  }

  /// Returns the names of the group's dimensions.
  func names(joinedBy separator: String) -> String {
    dimensions.map { $0.rawValue }.joined(separator: separator)
  }
}
