import ShardPlanEngine
import ShardPlan
import Testing

/// Break-even points where a number of shards is given.
struct `A search beyond the shards given` {
  @Test func `says that provisioned is left out, and how it goes on`() throws {
    let sentences = try breakEven(shards: 3)
    #expect(
      sentences.contains {
        $0.hasPrefix("From 3,000.01 records/s ")
          && $0.hasSuffix("is the cheapest, as the peak does not fit into the 3 shards given.")
      })
    #expect(sentences.contains { $0.contains("into the 3 shards given; leave 'shards' out") })
    #expect(try !breakEven(shards: nil).contains { $0.contains("leave 'shards' out") })
    #expect(try !breakEven(shards: 3, over: .shards).contains { $0.contains("leave 'shards' out") })
  }

  @Test func `names the stream whose shards they are`() throws {
    let sentences = try breakEven(shards: 3, beside: [Samples.stream])
    #expect(sentences.contains { $0.hasSuffix("into the 3 shards given to clicks.") })
  }

  /// The sentences on break-even points of a stream of 900 KiB a second.
  private func breakEven(
    shards: Int64?, over field: StreamField = .rate, beside others: [KinesisStream] = []
  ) throws -> [String] {
    var stream = KinesisStream(recordSize: .bytes(1_024), rate: .perSecond(900), shards: shards)
    stream.name = "clicks"
    let costed = try Samples.costed("s", [stream] + others)
    let result = try costed.scenario.breakEven(
      over: field, ofStream: 0, between: CapacityMode.allCases, at: costed.rates)
    let report = Report(breakEvens: [result], title: "T")
    let lists = report.blocks.compactMap { block -> [String]? in
      switch block {
      // The verdict ends with the points at which the cheapest mode changes.
      case .conclusion(let words): words.sentences
      case .list(let sentences): sentences
      default: nil
      }
    }
    return lists.flatMap { $0 }
  }
}

extension String {
  /// The sentences of a paragraph, each with its full stop.
  fileprivate var sentences: [String] {
    var sentences = [""]
    for word in split(separator: " ") {
      sentences[sentences.count - 1] += (sentences.last == "" ? "" : " ") + word
      if word.hasSuffix(".") { sentences.append("") }
    }
    return sentences.filter { !$0.isEmpty }
  }
}
