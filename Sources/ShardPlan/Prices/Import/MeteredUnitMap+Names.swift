import ShardPlanEngine

/// How the map names what its rows are the prices of.
extension MeteredUnitMap {
  /// What each name of a row stands for: the `RegionlessRateCode`, which is the same in every
  /// region and edition, and the readable key under which the older rows stand once more.
  ///
  /// Source: read from AWS's metered unit maps for Kinesis of 2025-11-18 and 2026-08-31, where each
  /// row under a readable key states its code.
  static let subjects: [String: RateSubject] = {
    var subjects: [String: RateSubject] = [:]
    for (dimension, names) in named {
      for name in names { subjects[name] = .dimension(dimension) }
    }
    for group in AdvantageGroup.allCases {
      for code in group.codes { subjects[code] = .member(of: group, code: code) }
    }
    return subjects
  }()

  /// The code and then the keys of each dimension; "CNN1" keys stand in some newer regions.
  private static let named: [(BillingDimension, [String])] = [
    (
      .provisionedShardHour,
      [
        "RDajteEd7c_1zRPgn2s0MQCJRjI1yTedAko0RTLxwIk", "Provisioned shard hour per ShardHour",
        "Provisioned shard hour per CNN1 Storage-ShardHour",
      ]
    ),
    (
      .provisionedPutPayloadUnit,
      [
        "-mJba463oCUyrI-zhMOZNh9Lri5OBszUKyAMBN841nc", "Payload Units per PutRequest",
        "Payload Units per CNN1 PutRequestPayloadUnits",
      ]
    ),
    (
      .provisionedExtendedRetention,
      ["-8M3TT_AdtER46vWavh3a8bESGaVvg_987e1Nsuxy4U", "Addon shard hour per ShardHour"]
    ),
    (
      .provisionedLongTermRetention,
      [
        "lWTh8_q5tUc9HwtMk6XzR1KVDBk-6R8iAKZkwBo2DDQ",
        "Long term Data Retention GB-month per GB-month",
      ]
    ),
    (
      .provisionedLongTermRetrieval,
      ["Oll3o5LSJyPfDMj1iUuJ-qEJ_xdqdoFmOum4i4x5fSk", "Long term Data Retrieval GB per GB"]
    ),
    (
      .provisionedFanOutConsumer,
      ["QS1_GBrjf7Q7il5abdvavzsznAQyNh5RWTdUflf7Jfk", "Enhanced fan out per ConsumerShardHour"]
    ),
    (
      .provisionedFanOutRetrieval,
      [
        "feWLBA3kVTlUE_8c4OlQPIyDzGwGbK7A8mTniyUd1Mo",
        "Enhanced fan out GB of data retrieved per GB",
      ]
    ),
    (
      .onDemandStreamHour,
      ["5v6fGVPF_WyQRYPuFbe7XisYCVHmucdDx1MpGwEL48w", "OnDemandStreamHr per StreamHr"]
    ),
    (
      .onDemandDataIn,
      ["iDCiAozCdrr9EU3l3r68EqJdkXs-b9GVKcXv1GJUDNE", "OnDemandDataIngested per GB"]
    ),
    (
      .onDemandDataOut,
      ["V66FS0KC9gNB2H0EEKZL9yETEoPpGPgG6vJkdcTB-rw", "OnDemandDataRetrieval per GB"]
    ),
    (
      .onDemandFanOut,
      ["78N5t7DMjd6U5l5QQGTwW-rsA_2rHpaQJ5B3lNvuTmI", "OnDemandEFODataRetrieval per GB"]
    ),
    (
      .onDemandExtendedRetention,
      [
        "i9NPkoNGT5I7mKYO09AflD6G0gVB2KD_6aDmNtd9EvE",
        "OnDemandExtendedRetentionByteHrs per GB month",
      ]
    ),
    (
      .onDemandLongTermRetention,
      [
        "-B-vfFNjQ1O3_RfZ8EfWPCLFiD9EOHS4GxfSX0ap_Mo",
        "OnDemandLongTermRetentionByteHrs per GB month",
      ]
    ),
  ]
}
