import ShardPlanEngine
import Testing

/// A limit with a stream that just keeps within it, and one that just does not.
struct LimitEdge: CustomTestStringConvertible {
  let testDescription: String
  let code: String
  let mode: CapacityMode
  let quotas: Quotas
  let within: KinesisStream
  let beyond: KinesisStream

  private init(
    _ code: String, of what: String, _ mode: CapacityMode = .provisioned, quotas: Quotas = .usual,
    within: KinesisStream, beyond: KinesisStream
  ) {
    testDescription = "\(code): \(what)"
    (self.code, self.mode, self.quotas) = (code, mode, quotas)
    (self.within, self.beyond) = (within, beyond)
  }
}

extension LimitEdge {
  static let all: [LimitEdge] = [
    LimitEdge("put-requests", of: "500 records", within: records(500), beyond: records(501)),
    LimitEdge(
      "put-requests", of: "a fraction of a record", within: records(500),
      beyond: records(Ratio(1_001, over: 2))),
    LimitEdge(
      "put-requests", of: "10 MiB", within: mebibytes(10),
      beyond: mebibytes(10, and: Ratio(1, over: 2))),
    LimitEdge(
      "shard-quota", of: "the usual 1,000", within: shards(1_000), beyond: shards(1_001)),
    LimitEdge(
      "shard-quota", of: "20,000 in large regions", quotas: .large, within: shards(20_000),
      beyond: shards(20_001)),
    LimitEdge(
      "on-demand-streams", of: "the usual 50", .onDemand, within: streams(50), beyond: streams(51)),
    LimitEdge(
      "on-demand-ceiling", of: "the usual 200 MiB", .onDemand, within: mebibytes(200),
      beyond: mebibytes(200, and: 100)),
    LimitEdge(
      "on-demand-ceiling", of: "10 GiB in large regions", .onDemand, quotas: .large,
      within: mebibytes(10_240), beyond: mebibytes(10_240, and: 5)),
    LimitEdge(
      "on-demand-start", of: "4 MiB written", .onDemand, within: mebibytes(4),
      beyond: mebibytes(4, and: 1)),
    LimitEdge(
      "on-demand-start", of: "8 MiB read", .onDemand, within: mebibytes(2, readers: 4),
      beyond: mebibytes(2, and: 1, readers: 4)),
    LimitEdge(
      "large-records", of: "2 % of the bytes", within: mixed(small: 98_001),
      beyond: mixed(small: 98_000)),
    LimitEdge(
      "large-records", of: "a record with its key", within: keyed(1_048_575),
      beyond: keyed(1_048_576)),
    LimitEdge(
      "large-records", of: "a record of others with its key", within: keyed(1_048_575, holding: 2),
      beyond: keyed(1_048_576, holding: 2)),
  ]

  private static func records(_ rate: Ratio) -> KinesisStream {
    KinesisStream(recordSize: .bytes(1), rate: .perSecond(rate))
  }

  /// So many MiB and bytes a second, in records of 1 MiB.
  private static func mebibytes(_ count: Ratio, and bytes: Ratio = 0, readers: Int64 = 1)
    -> KinesisStream
  {
    KinesisStream(
      recordSize: .bytes(1_048_576), rate: .perSecond(count + bytes / 1_048_576),
      consumers: KinesisStream.Consumers(shared: readers))
  }

  private static func shards(_ count: Int64) -> KinesisStream {
    KinesisStream(recordSize: .bytes(1), rate: .perSecond(1), shards: count)
  }

  private static func streams(_ count: Int64) -> KinesisStream {
    KinesisStream(count: count, recordSize: .bytes(1), rate: .perSecond(1))
  }

  /// One record of 2,000,000 bytes among small ones of 1,000; of 98,000 they are a fiftieth.
  private static func mixed(small: Ratio) -> KinesisStream {
    guard let mix = RecordMix(weights: [(.bytes(1_000), small), (.bytes(2_000_000), 1)]) else {
      preconditionFailure("The sample mix is not one.")
    }
    return KinesisStream(records: mix, rate: .perSecond(1))
  }

  /// A stream whose records have a partition key of one byte.
  private static func keyed(_ size: Ratio, holding recordsPerPut: Ratio = 1) -> KinesisStream {
    KinesisStream(
      recordSize: .bytes(recordsPerPut == 1 ? size : 1), rate: .perSecond(1),
      partitionKeySize: .bytes(1),
      aggregation: recordsPerPut == 1
        ? .none : .sized(recordsPerPut: recordsPerPut, putSize: .bytes(size)))
  }
}
