import ShardPlanEngine
import ShardPlanText

extension Estimate {
  /// The name in quotes, short enough for a message.
  package var quotedName: String { "'\(Abbreviation.of(name))'" }

  var mode: CapacityMode { scenario.mode }

  /// The only stream, if there is just one kind.
  var onlyStream: StreamPlan? {
    streams.count == 1 ? streams.first : nil
  }

  /// How many streams there are.
  var streamCount: Ratio {
    streams.reduce(Ratio.zero) { $0 + Ratio($1.stream.count) }
  }

  /// Whether too few shards are given to take the peak of a stream.
  var throttles: Bool {
    streams.contains { $0.capacity?.overflowingShare != nil }
  }

  /// What all lines of one kind come to, or `nil` when the bill has none.
  func amount(of line: BillLine) -> Money? {
    let lines = bill.lines.filter { BillLine($0.dimension) == line }
    return lines.isEmpty ? nil : lines.reduce(Money.zero) { $0 + $1.amount }
  }

  /// Returns the name of the stream that a line is about, or `nil` for one that is about all.
  func streamName(of line: Bill.Line) -> String? {
    line.stream.map { streams[$0].stream.name }
  }
}

extension Scenario {
  /// Returns the estimates of this scenario in other capacity modes, without those that reject it.
  func estimates(in modes: [CapacityMode], at rates: RateCard) -> [Estimate] {
    modes.compactMap { mode in
      var scenario = self
      scenario.mode = mode
      return try? scenario.estimate(at: rates)
    }
  }
}
