@testable import ShardPlanEngine

/// What a month meters, by the published rules and in the tests' own fractions.
///
/// It takes the inputs only: packing, shards and quantities are all worked out again.
struct ExpectedMonth {
  struct Line {
    let dimension: BillingDimension
    let stream: Int?
    let quantity: Fraction
  }

  /// Lines in the order of a bill; zero quantities are left out.
  let lines: [Line]

  init(_ scenario: Scenario) {
    let streams = scenario.streams.map { ExpectedStream($0, in: scenario.month) }
    let hours = Fraction(scenario.month.hours)
    let all: [Line] =
      switch scenario.mode {
      case .provisioned:
        streams.enumerated().flatMap { index, stream in
          stream.provisioned(hours: hours).map {
            Line(dimension: $0, stream: index, quantity: $1)
          }
        }
      case .onDemand:
        streams.enumerated().flatMap { index, stream in
          stream.onDemand(hours: hours).map { Line(dimension: $0, stream: index, quantity: $1) }
        }
      case .onDemandAdvantage:
        ExpectedMonth.advantage(streams, hours: hours).map {
          Line(dimension: $0, stream: nil, quantity: $1)
        }
      }
    lines = all.filter { $0.quantity > 0 }
  }

  private static func advantage(
    _ streams: [ExpectedStream], hours: Fraction
  ) -> [(BillingDimension, Fraction)] {
    func total(_ quantity: (ExpectedStream) -> Fraction) -> Fraction {
      streams.reduce(0) { $0 + quantity($1) }
    }
    let dataIn = total { $0.gigabytesIn(hours: hours) }
    let out = total { $0.gigabytesOut(hours: hours, to: $0.shared) + $0.gigabytesReadLate }
    let fanOut = total { $0.gigabytesOut(hours: hours, to: $0.fanOut) }
    // 25 MiB/s each way, for 24 hours at least.
    let committed = 25 * 1_048_576 * 3_600 * max(24, hours) / ExpectedStream.gigabyte
    func missing(_ used: Fraction) -> Fraction { used < committed ? committed - used : 0 }
    return [
      (.advantageDataIn, dataIn), (.advantageDataInShortfall, missing(dataIn)),
      (.advantageDataOut, out), (.advantageDataOutShortfall, missing(out + fanOut)),
      (.advantageFanOut, fanOut),
      (.advantageExtendedRetention, total { $0.gigabytesKept(from: 24, to: 168) }),
      (.advantageLongTermRetention, total { $0.gigabytesKept(from: 168, to: 8_760) }),
    ]
  }
}
