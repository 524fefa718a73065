/// How many user records the Kinesis records of a stream really hold.
public struct AchievedAggregation: Sendable, Hashable {
  /// The mean number of user records in one Kinesis record at the average rate: what is billed.
  public let recordsPerPut: Ratio
  /// The same at the peak rate, which capacity must hold.
  public let peakRecordsPerPut: Ratio
  /// How the numbers come about; `nil` when they are given.
  public let producer: ProducerPlan?

  /// Resolves the aggregation of a stream.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - month: The month that monthly rates are spread over.
  /// - Precondition: No setting is out of its bounds.
  public init(of stream: KinesisStream, in month: Month) {
    switch stream.aggregation {
    case .producer(let settings, _):
      let plan = ProducerPlan(of: stream, settings: settings, in: month)
      recordsPerPut = plan.average.recordsPerPut
      peakRecordsPerPut = plan.peak.recordsPerPut
      producer = plan
    case .none, .sized, .kpl:
      recordsPerPut = stream.aggregation.recordsPerPut ?? .one
      peakRecordsPerPut = recordsPerPut
      producer = nil
    }
  }
}
