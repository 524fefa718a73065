import ShardPlanEngine

/// A billing dimension as people and AWS's price files name it: one row for each dimension.
struct DimensionNames: Sendable {
  /// The dimension.
  let dimension: BillingDimension
  /// The line of a side-by-side bill.
  let line: BillLine
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
      dimension: .provisionedShardHour, line: .shardHours,
      operation: "shardHourStorage", group: "Provisioned shard hour",
      mapKeys: [
        "RDajteEd7c_1zRPgn2s0MQCJRjI1yTedAko0RTLxwIk", "Provisioned shard hour per ShardHour",
        "Provisioned shard hour per CNN1 Storage-ShardHour",
      ]),
    DimensionNames(
      dimension: .provisionedPutPayloadUnit, line: .putPayloadUnits, operation: "PutRequest",
      mapKeys: [
        "-mJba463oCUyrI-zhMOZNh9Lri5OBszUKyAMBN841nc", "Payload Units per PutRequest",
        "Payload Units per CNN1 PutRequestPayloadUnits",
      ]),
    DimensionNames(
      dimension: .provisionedExtendedRetention, line: .extendedRetention,
      operation: "shardHourStorage", group: "Addon shard hour",
      mapKeys: ["-8M3TT_AdtER46vWavh3a8bESGaVvg_987e1Nsuxy4U", "Addon shard hour per ShardHour"]),
    DimensionNames(
      dimension: .provisionedLongTermRetention, line: .longTermRetention,
      operation: "LongTermRetentionByteHrs",
      mapKeys: [
        "lWTh8_q5tUc9HwtMk6XzR1KVDBk-6R8iAKZkwBo2DDQ",
        "Long term Data Retention GB-month per GB-month",
      ]),
    DimensionNames(
      dimension: .provisionedLongTermRetrieval, line: .longTermRetrieval,
      operation: "LongTermRetentionDataRetrieval",
      mapKeys: [
        "Oll3o5LSJyPfDMj1iUuJ-qEJ_xdqdoFmOum4i4x5fSk", "Long term Data Retrieval GB per GB",
      ]),
    DimensionNames(
      dimension: .provisionedFanOutConsumer, line: .fanOutConsumers, operation: "ConsumerHour",
      mapKeys: [
        "QS1_GBrjf7Q7il5abdvavzsznAQyNh5RWTdUflf7Jfk", "Enhanced fan out per ConsumerShardHour",
      ]),
    DimensionNames(
      dimension: .provisionedFanOutRetrieval, line: .fanOutData,
      operation: "EnhancedFanoutDataRetrieval",
      mapKeys: [
        "feWLBA3kVTlUE_8c4OlQPIyDzGwGbK7A8mTniyUd1Mo",
        "Enhanced fan out GB of data retrieved per GB",
      ]),
    DimensionNames(
      dimension: .onDemandStreamHour, line: .streamHours, operation: "OnDemandStreamHr",
      mapKeys: ["5v6fGVPF_WyQRYPuFbe7XisYCVHmucdDx1MpGwEL48w", "OnDemandStreamHr per StreamHr"]),
    DimensionNames(
      dimension: .onDemandDataIn, line: .dataIn, operation: "OnDemandDataIngested",
      mapKeys: ["iDCiAozCdrr9EU3l3r68EqJdkXs-b9GVKcXv1GJUDNE", "OnDemandDataIngested per GB"]),
    DimensionNames(
      dimension: .onDemandDataOut, line: .dataOut, operation: "OnDemandDataRetrieval",
      mapKeys: ["V66FS0KC9gNB2H0EEKZL9yETEoPpGPgG6vJkdcTB-rw", "OnDemandDataRetrieval per GB"]),
    DimensionNames(
      dimension: .onDemandFanOut, line: .fanOutData, operation: "OnDemandEFODataRetrieval",
      mapKeys: ["78N5t7DMjd6U5l5QQGTwW-rsA_2rHpaQJ5B3lNvuTmI", "OnDemandEFODataRetrieval per GB"]),
    DimensionNames(
      dimension: .onDemandExtendedRetention, line: .extendedRetention,
      operation: "OnDemandExtendedRetentionByteHrs",
      mapKeys: [
        "i9NPkoNGT5I7mKYO09AflD6G0gVB2KD_6aDmNtd9EvE",
        "OnDemandExtendedRetentionByteHrs per GB month",
      ]),
    DimensionNames(
      dimension: .onDemandLongTermRetention, line: .longTermRetention,
      operation: "OnDemandLongTermRetentionByteHrs",
      mapKeys: [
        "-B-vfFNjQ1O3_RfZ8EfWPCLFiD9EOHS4GxfSX0ap_Mo",
        "OnDemandLongTermRetentionByteHrs per GB month",
      ]),
    DimensionNames(
      dimension: .advantageDataIn, line: .dataIn, operation: "AdvantageDataIngested",
      sharedRates: .ingestion),
    DimensionNames(
      dimension: .advantageDataInShortfall, line: .dataInShortfall,
      operation: "AdvantageDataIngestionShortfall", sharedRates: .ingestion),
    DimensionNames(
      dimension: .advantageDataOut, line: .dataOut, operation: "AdvantageDataRetrieval",
      sharedRates: .retrieval),
    DimensionNames(
      dimension: .advantageDataOutShortfall, line: .dataOutShortfall,
      operation: "AdvantageDataRetrievalShortfall", sharedRates: .retrieval),
    DimensionNames(
      dimension: .advantageFanOut, line: .fanOutData, operation: "AdvantageEFODataRetrieval",
      sharedRates: .retrieval),
    DimensionNames(
      dimension: .advantageExtendedRetention, line: .extendedRetention,
      operation: "AdvantageExtRetentionByteHrs", sharedRates: .retention),
    DimensionNames(
      dimension: .advantageLongTermRetention, line: .longTermRetention,
      operation: "AdvantageLTRetentionByteHrs", sharedRates: .retention),
  ]
}

/// A line of a side-by-side bill: one name for a service in all capacity modes.
enum BillLine: String, CaseIterable {
  case shardHours = "Shard-hours"
  case streamHours = "Stream-hours"
  case putPayloadUnits = "PUT payload units"
  case dataIn = "Data in"
  case dataInShortfall = "Data in, shortfall"
  case dataOut = "Data out"
  case dataOutShortfall = "Data out, shortfall"
  case fanOutConsumers = "Fan-out consumers"
  case fanOutData = "Fan-out data"
  case extendedRetention = "Extended retention"
  case longTermRetention = "Long-term retention"
  case longTermRetrieval = "Long-term retrieval"

  /// Finds the line that a dimension belongs to.
  init(_ dimension: BillingDimension) {
    // A test keeps every dimension in the table.
    self = DimensionNames.all.first { $0.dimension == dimension }?.line ?? .shardHours
  }
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
