import ShardPlanEngine
import ShardPlanText
import TestSupport
import Testing

@testable import ShardPlan

/// Numbers as people of different countries write them (A29), and rates with factors and words (A28).
struct `A number as people write it` {
  /// A number in three notations: plain, with commas between thousands, with points between them.
  private struct Number {
    let plain: String
    let commas: String
    let points: String

    init(whole: UInt64, decimals: String) {
      func grouped(by separator: Character) -> String {
        var groups: [String] = []
        var digits = String(whole)
        while digits.count > 3 {
          groups.insert(String(digits.suffix(3)), at: 0)
          digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: String(separator))
      }
      plain = decimals.isEmpty ? "\(whole)" : "\(whole).\(decimals)"
      commas = grouped(by: ",") + (decimals.isEmpty ? "" : ".\(decimals)")
      points = grouped(by: ".") + (decimals.isEmpty ? "" : ",\(decimals)")
    }
  }

  /// Whatever the convention, what was meant is among the one or two readings, or is the number itself.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `is among what it is said to mean`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bits = UInt64.random(in: 1...40, using: &random)
    let whole = UInt64.random(in: 0..<(1 << bits), using: &random)
    let count = Int.random(in: 0...4, using: &random)
    var decimals = (0..<count).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
    while decimals.last == "0" { decimals.removeLast() }
    let number = Number(whole: whole, decimals: decimals)
    for text in [number.commas, number.points] {
      let notation = NumberNotation(text + "/s")
      let readings = notation.ambiguity ?? notation.repairs
      let isPlain = (try? DecimalText(text)) != nil
      let meant = [readings.decimal, readings.thousands].compactMap(\.self)
      #expect(
        meant.contains(number.plain + "/s") || isPlain && text == number.plain,
        "\(text): \(meant)")
      for reading in meant { #expect(RecordRate(text: reading) != nil, "\(reading)") }
    }
  }

  /// Three decimals after one to three digits that begin with no zero, and nothing else.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `has two readings exactly where its decimals may be thousands`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func digits(_ counts: ClosedRange<Int>) -> String {
      (0..<Int.random(in: counts, using: &random)).map { _ in
        "\(Int.random(in: 0...9, using: &random) % 4)"
      }.joined()
    }
    let text =
      digits(1...4) + ["", ".", ".", ",", "e"][Int.random(in: 0...4, using: &random)]
      + digits(0...4)
    let isAmbiguous = try /[1-9][0-9]{0,2}\.[0-9]{3}/.wholeMatch(in: text) != nil
    #expect((NumberNotation(text + " KB").ambiguity != nil) == isAmbiguous, "\(text)")
  }

  /// Every combination of a factor, a word and a period, against their product (A28).
  @Test func `may have a factor, a word and a period`() throws {
    let factors: [(String, UInt128)] = [("", 1), ("k", 1_000), ("K", 1_000), ("M", 1_000_000)]
    let words = ["", "records", "record", "events", "messages", "msgs"]
    let periods: [(String, RecordRate.Period)] = [
      ("/s", .second), ("/ min", .minute), (" per hour", .hour), ("/day", .day),
      (" / month", .month),
    ]
    for (factor, value) in factors {
      for word in words {
        for (period, meaning) in periods {
          for space in ["", " "] {
            let text = "2.5\(space)\(factor)\(space)\(word)\(period)"
            #expect(
              RecordRate(text: text) == RecordRate(Ratio(5 * value, over: 2), per: meaning),
              "\(text)")
          }
        }
      }
    }
    #expect(RecordRate(text: "900 rps") == .perSecond(900))
  }

  @Test(arguments: [
    "10m/s", "10G/s", "10B/s", "5 MB/s", "1GB/day", "10k", "250 records", "10kk/s", "10 k records",
    "2/year", "5 rpm", "10 kb/s", "10 /", "10 per s per s", "10persecond",
  ])
  func `has no unit that may mean something else`(text: String) {
    #expect(RecordRate(text: text) == nil)
  }

  @Test(arguments: [("10k", "10k/s"), ("250 records ", "250 records/s"), ("2.5 M", "2.5 M/s")])
  func `of records without a period is asked for it`(text: String, advised: String) {
    let found = Reading.diagnostics(
      in: Reading.file(stream: "\"recordSize\": 1, \"rate\": \"\(text)\""))
    #expect(found.map(\.code.name) == ["missing-unit"])
    #expect(found.map(\.advice) == ["write it like \"\(advised)\""])
    #expect(RecordRate(text: advised) != nil)
  }

  @Test(arguments: ["250 Kb", "1 Mb", "77 b", "1 mB", "1.4.5 KB", "1,,4KB"])
  func `of bytes has no unit of bits`(text: String) {
    #expect(ByteCount(text: text) == nil)
  }

  @Test(arguments: [
    ("\"recordSize\": \"1,4KB\", \"rate\": 1", "write \"1.4KB\""),
    ("\"recordSize\": \"0,5 KB\", \"rate\": 1", "write \"0.5 KB\""),
    (
      "\"recordSize\": 1, \"rate\": \"25,000/s\"",
      "write \"25000/s\", or \"25/s\" if the comma begins decimals"
    ),
    ("\"recordSize\": 1, \"rate\": \"1.000.000/s\"", "write \"1000000/s\""),
    ("\"recordSize\": 1, \"rate\": \"1,234,567.5/s\"", "write \"1234567.5/s\""),
    ("\"recordSize\": 1, \"rate\": \"1.234,5/s\"", "write \"1234.5/s\""),
    ("\"recordSize\": 1, \"rate\": 1, \"targetUtilization\": \"82,5%\"", "write \"82.5%\""),
    (
      "\"recordSize\": 1, \"rate\": \"1,2,3/s\"",
      "write it like \"25000/s\", with a point for decimals and no commas"
    ),
  ])
  func `is refused with what to write (A29)`(stream: String, advice: String) {
    let found = Reading.diagnostics(in: Reading.file(stream: stream))
    #expect(found.map(\.code.name) == ["malformed-number"])
    #expect(found.map(\.advice) == [advice])
  }

  /// A file that was valid means the same; how it was read is said (A29).
  @Test func `is read as it always was in a file, and that is said (A29)`() throws {
    let stream = try Reading.stream("\"recordSize\": \"1.500 KB\", \"rate\": \"25.000/s\"")
    #expect(stream.rate == .perSecond(25) && stream.recordSize == .bytes(1_536))
    let found = Reading.diagnostics(
      in: Reading.file(
        stream: """
          "recordSizes": [{ "size": "1.500 KB", "share": 1 }, { "size": "25.000 KB", "share": 1 }],
          "rate": "25.000/s", "peakRate": "0.125k/s", "retention": "1.500d",
          "targetUtilization": "12.500%", "aggregation": { "recordsPerPut": 12.500 }
          """))
    #expect(Set(found.map(\.code.name)) == ["number-ambiguous"])
    #expect(
      found.map(\.message) == [
        "'1.500 KB' is read as 1.5 KB, not as 1500 KB.",
        "'25.000/s' is read as 25/s, not as 25000/s.",
      ])
  }
}
