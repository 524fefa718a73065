/// How user records are put together into Kinesis records.
@nonexhaustive
public enum Aggregation: Sendable, Hashable {
  /// One Kinesis record for each user record.
  case none
  /// A mean number of user records in Kinesis records of a known mean size, whatever their format.
  case sized(recordsPerPut: Ratio, putSize: ByteCount)
  /// A mean number of user records in the format of the Kinesis Producer Library.
  ///
  /// `distinctKeys` is how many different partition keys the records of one aggregate have.
  case kpl(recordsPerPut: Ratio, distinctKeys: Int64 = 1)
  /// As many user records as the Kinesis Producer Library puts together with some settings.
  ///
  /// `distinctKeys` is how many different partition keys the records of one aggregate have at most:
  /// with fewer records, each has its own.
  case producer(KPLSettings, distinctKeys: Int64 = 1)

  /// The mean number of user records in one Kinesis record; `nil` when it must be worked out from
  /// the rate and the shards.
  public var recordsPerPut: Ratio? {
    switch self {
    case .none: .one
    case .sized(let recordsPerPut, _), .kpl(let recordsPerPut, _): recordsPerPut
    case .producer: nil
    }
  }
}
