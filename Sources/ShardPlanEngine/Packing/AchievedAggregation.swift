/// The number of user records that the Kinesis records of a stream hold.
///
/// ```swift
/// let stream = KinesisStream(
///   recordSize: .bytes(77), rate: .perSecond(25_000), aggregation: .producer(KPLSettings()))
/// print(AchievedAggregation(of: stream, in: .standard).recordsPerPut)  // 616
/// ```
public struct AchievedAggregation: Sendable, Equatable {
  /// The mean number of user records in one Kinesis record at the average rate: what is billed.
  public let recordsPerPut: Ratio
  /// The same at the peak rate, which capacity must hold.
  public let peakRecordsPerPut: Ratio
  /// The producers that the numbers follow from; `nil` for given numbers.
  public let producer: ProducerPlan?

  /// Resolves the aggregation of a stream.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - month: The month that monthly rates are spread over.
  ///   - mode: The mode, which decides how many shards producers see.
  /// - Precondition: No setting is out of its bounds.
  public init(
    of stream: KinesisStream, in month: BillingMonth, mode: CapacityMode = .provisioned
  ) {
    var kept = KeptPackings()
    self.init(of: stream, in: month, mode: mode, &kept)
  }

  /// Resolves the aggregation of a stream, and keeps what helps with the next one like it.
  init(
    of stream: KinesisStream, in month: BillingMonth, mode: CapacityMode,
    _ kept: inout KeptPackings
  ) {
    switch stream.aggregation {
    case .producer(let settings, _):
      let plan = ProducerPlan(of: stream, settings: settings, mode: mode, in: month, &kept)
      recordsPerPut = plan.average.recordsPerPut
      peakRecordsPerPut = plan.peak.recordsPerPut
      producer = plan
    case .none, .sized, .kpl:
      recordsPerPut = stream.aggregation.recordsPerPut ?? .one
      peakRecordsPerPut = recordsPerPut
      producer = nil
    }
  }

  /// The shards that producers see at least; one where their number is given.
  func leastShards(of stream: KinesisStream) -> Int64 {
    stream.shards == nil ? producer?.shards ?? 1 : 1
  }
}
