import ShardPlan

/// The team's streams, existing and planned.
///
/// CI prices each before it is created.
let teamStreams = [
  KinesisStream(
    name: "orders", recordSize: .kibibytes(2), rate: .perSecond(400), peakRate: .perSecond(2_500),
    consumers: KinesisStream.Consumers(shared: 2)),
  KinesisStream(
    name: "clicks", recordSize: .bytes(350), rate: .perSecond(6_000),
    aggregation: .kpl(recordsPerPut: 40)),
  KinesisStream(
    name: "audit", count: 3, recordSize: .kibibytes(5), rate: RecordRate(2_000_000, per: .day),
    retentionHours: 7 * 24),
]
