import ShardPlanEngine
import TestSupport
import Testing

/// A setting of a stream that can be made larger.
struct Growth: CustomTestStringConvertible {
  let testDescription: String
  private let change: @Sendable (inout KinesisStream, inout SplitMix64) -> Void

  func grow(_ stream: inout KinesisStream, using random: inout SplitMix64) {
    change(&stream, &random)
  }

  static let all = [
    Growth(testDescription: "traffic, average and peak") { stream, random in
      let times = 1 + Ratio(random.number(ofBits: 10), over: 100)
      func more(_ rate: RecordRate) -> RecordRate {
        RecordRate(rate.records * times, per: rate.period)
      }
      stream.rate = more(stream.rate)
      stream.peakRate = stream.peakRate.map(more)
    },
    Growth(testDescription: "the peak alone") { stream, random in
      let peak = stream.peakRate ?? stream.rate
      stream.peakRate = RecordRate(peak.records * random.ratio(ofBits: 3), per: peak.period)
    },
    Growth(testDescription: "the record size") { stream, random in
      stream.recordSize = .bytes(stream.recordSize.bytes + random.ratio(ofBits: 12))
    },
    Growth(testDescription: "the size of a PUT") { stream, random in
      guard case .sized(let recordsPerPut, let putSize) = stream.aggregation else { return }
      let larger = putSize.bytes + random.ratio(ofBits: 15)
      stream.aggregation = .sized(recordsPerPut: recordsPerPut, putSize: .bytes(larger))
    },
    Growth(testDescription: "the partition key") { stream, random in
      let size = stream.partitionKeySize?.bytes ?? 0
      stream.partitionKeySize = .bytes(size + random.ratio(ofBits: 6))
    },
    Growth(testDescription: "the distinct keys") { stream, random in
      guard case .kpl(let recordsPerPut, let keys) = stream.aggregation else { return }
      let most = Int64(recordsPerPut.rounded(.up) ?? 1)
      stream.aggregation = .kpl(
        recordsPerPut: recordsPerPut, distinctKeys: .random(in: keys...most, using: &random))
    },
    Growth(testDescription: "the streams") { stream, random in
      stream.count += .random(in: 1...100, using: &random)
    },
    Growth(testDescription: "the shards, when they are fixed") { stream, random in
      stream.shards = stream.shards.map { $0 + .random(in: 1...50, using: &random) }
    },
    Growth(testDescription: "the room left in a shard") { stream, random in
      let part = Ratio(.random(in: 20...100, using: &random), over: 100)
      stream.targetUtilization = max(Ratio(1, over: 100), stream.targetUtilization * part)
    },
    Growth(testDescription: "the shared consumers") { stream, random in
      stream.consumers.shared += .random(in: 1...5, using: &random)
    },
    Growth(testDescription: "the enhanced fan-out consumers") { stream, random in
      stream.consumers.enhancedFanOut += .random(in: 1...5, using: &random)
    },
    Growth(testDescription: "retention") { stream, random in
      stream.retentionHours = .random(in: stream.retentionHours...8_760, using: &random)
    },
    Growth(testDescription: "reads of old data") { stream, random in
      stream.longTermReads = .bytes(stream.longTermReads.bytes + random.ratio(ofBits: 40))
    },
  ]
}
