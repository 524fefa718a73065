import ShardPlanEngine
import TestSupport
import Testing

@testable import ShardPlan

/// What repeats is one line, and nothing that there is to mind gets lost in it.
struct `What there is to mind` {
  private typealias Severity = LimitFinding.Severity

  private func caveat(
    _ words: String, _ stream: String?, in scenario: String?, _ severity: Severity = .note,
    kind: String = "k"
  ) -> Caveat {
    Caveat(severity: severity, kind: kind, scenario: scenario, stream: stream, words: words)
  }

  @Test func `is one line for a hundred streams in two scenarios`() {
    let caveats = ["a", "b"].flatMap { scenario in
      (1...100).map { caveat("peakRate changes nothing.", "s\($0)", in: scenario) }
    }
    #expect(
      CaveatList(caveats, of: 3).lines(of: .note)
        == ["100 streams in a and b: peakRate changes nothing."])
    #expect(
      CaveatList(caveats, of: 2).lines(of: .note)
        == ["100 streams in both scenarios: peakRate changes nothing."])
  }

  @Test func `names what few lines are about, and nothing where there is one scenario`() {
    let one = [caveat("it is so.", "x", in: "a"), caveat("it is so.", "y", in: "a")]
    #expect(CaveatList(one, of: 1).lines(of: .note) == ["x and y: it is so."])
    #expect(
      CaveatList([caveat("it is so.", nil, in: "a")], of: 1).lines(of: .note) == ["It is so."])
    #expect(
      CaveatList([caveat("it is so.", nil, in: "a")], of: 2).lines(of: .note) == ["a: it is so."])
  }

  @Test func `folds sentences of a kind that differ in their numbers`() {
    let caveats = (1...9).map { caveat("\($0) of 2.", "s\($0)", in: "a", kind: "reads") }
    #expect(
      CaveatList(caveats, of: 1).lines(of: .note) == [
        "s1: 1 of 2.", "s2: 2 of 2.", "s3: 3 of 2.",
        "The same of 6 streams, with other numbers (reads).",
      ])
    #expect(CaveatList(Array(caveats.prefix(4)), of: 1).lines(of: .note).last == "s4: 4 of 2.")
  }

  /// Each name stands in the line of its sentence, or is counted there.
  @Test(arguments: 0..<50 as Range<UInt64>) func `is complete`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scenarios = Int.random(in: 1...4, using: &random)
    var caveats: [Caveat] = []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let sentence = Int.random(in: 0...19, using: &random)
      caveats.append(
        caveat(
          "w\(sentence).", "s\(Int.random(in: 0...9, using: &random))",
          in: "c\(Int.random(in: 0..<scenarios, using: &random))",
          sentence % 3 == 0 ? .error : .warning, kind: "k\(sentence % 2)"))
    }
    let list = CaveatList(caveats, of: scenarios)
    #expect(list.blocks.count == Set(caveats.map { $0.severity }).count)
    for severity in Severity.allCases {
      let own = caveats.filter { $0.severity == severity }
      let lines = list.lines(of: severity)
      for kind in ["k0", "k1"] {
        let all = Set(own.filter { $0.kind == kind }.map { $0.words })
        let folded = lines.filter { $0.hasSuffix("(\(kind)).") }
        #expect(folded.count == (all.count > 4 ? 1 : 0))
        let shown = all.filter { words in lines.contains { $0.hasSuffix(": " + words) } }
        #expect(shown.count == (all.count > 4 ? 3 : all.count))
        for words in shown {
          let streams = Set(own.filter { $0.words == words }.compactMap { $0.stream })
          let line = try #require(lines.first { $0.hasSuffix(": " + words) })
          let isNamed = streams.allSatisfy { line.contains($0) }
          #expect(streams.count > 3 ? line.hasPrefix("\(streams.count) streams") : isNamed)
        }
      }
    }
  }
}
