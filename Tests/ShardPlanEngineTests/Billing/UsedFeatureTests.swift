import ShardPlanEngine
import Testing

struct `The lines of a bill` {
  static let plain = KinesisStream(
    recordSize: .kibibytes(2), rate: .perSecond(100), consumers: KinesisStream.Consumers(shared: 0))

  @Test(
    arguments: [
      (.provisioned, [.provisionedShardHour, .provisionedPutPayloadUnit]),
      (.onDemand, [.onDemandStreamHour, .onDemandDataIn]),
      (
        .onDemandAdvantage,
        [.advantageDataIn, .advantageDataInShortfall, .advantageDataOutShortfall]
      ),
    ] as [(CapacityMode, [BillingDimension])])
  func `leave out what is not used`(mode: CapacityMode, dimensions: [BillingDimension]) throws {
    #expect(try lines(Self.plain, mode) == dimensions)
  }

  @Test(arguments: Feature.all)
  func `appear with the feature that is used`(feature: Feature) throws {
    for mode in CapacityMode.allCases {
      var stream = Self.plain
      feature.use(&stream)
      let (before, after) = (try lines(Self.plain, mode), try lines(stream, mode))
      let added = after.filter { !before.contains($0) }
      #expect(added == feature.dimensions.filter { $0.mode == mode }, "\(mode)")
      #expect(before.allSatisfy(after.contains))
    }
  }

  private func lines(_ stream: KinesisStream, _ mode: CapacityMode) throws -> [BillingDimension] {
    let bill = try Scenario(mode: mode, streams: [stream]).estimate(at: .virginia).bill
    return bill.lines.map(\.dimension)
  }
}

/// Something a stream may use, and the lines that it brings in each mode.
struct Feature: CustomTestStringConvertible {
  let testDescription: String
  let dimensions: [BillingDimension]
  let use: @Sendable (inout KinesisStream) -> Void

  static let all = [
    Feature(
      testDescription: "a shared consumer", dimensions: [.onDemandDataOut, .advantageDataOut]
    ) { $0.consumers.shared = 1 },
    Feature(
      testDescription: "an enhanced fan-out consumer",
      dimensions: [
        .provisionedFanOutConsumer, .provisionedFanOutRetrieval, .onDemandFanOut, .advantageFanOut,
      ]
    ) { $0.consumers.enhancedFanOut = 1 },
    Feature(
      testDescription: "25 hours of retention",
      dimensions: [
        .provisionedExtendedRetention, .onDemandExtendedRetention, .advantageExtendedRetention,
      ]
    ) { $0.retentionHours = 25 },
    Feature(
      testDescription: "seven days of retention",
      dimensions: [
        .provisionedExtendedRetention, .onDemandExtendedRetention, .advantageExtendedRetention,
      ]
    ) { $0.retentionHours = 168 },
    Feature(
      testDescription: "more than seven days of retention",
      dimensions: [
        .provisionedExtendedRetention, .provisionedLongTermRetention, .onDemandExtendedRetention,
        .onDemandLongTermRetention, .advantageExtendedRetention, .advantageLongTermRetention,
      ]
    ) { $0.retentionHours = 169 },
    // On demand it is data out.
    Feature(
      testDescription: "reads of old data",
      dimensions: [.provisionedLongTermRetrieval, .onDemandDataOut, .advantageDataOut]
    ) { $0.longTermReads = .bytes(1) },
  ]
}
