import ShardPlanText
import Testing

/// Streams with one fault each; the mark stands where it is found.
struct `A faulty stream` {
  static let nines = String(repeating: "9", count: 400)

  static let one = #""recordSize": 1, "rate": 1"#
  static let all = #"{ "size": 1, "share": "100%" }"#
  static let half = #"{ "size": 1, "share": "50%" }"#
  static let shared = #"{ "type": "shared" }"#
  static let many = (1...101).map { #"{ "size": \#($0), "share": 1 }"# }.joined(separator: ", ")

  static let faults: [(code: String, stream: String)] = [
    ("missing-field", #""rate": 1"#),
    ("missing-field", #""recordSize": 1"#),
    ("unknown-field", #"①"recordsize": 1, "recordSize": 1, "rate": 1"#),
    ("duplicate-field", #""recordSize": 1, "rate": 1, ①"rate": 1"#),

    ("out-of-range", #""recordSize": ①0, "rate": 1"#),
    ("out-of-range", #""recordSize": ①"0 B", "rate": 1"#),
    ("out-of-range", #""recordSize": ①-1, "rate": 1"#),
    ("out-of-range", #""recordSize": ①"-77 B", "rate": 1"#),
    ("out-of-range", #""recordSize": ①"11 MiB", "rate": 1"#),
    ("out-of-range", #""recordSize": ①10485760.000001, "rate": 1"#),
    ("out-of-range", #""recordSize": ①"1000000 GiB", "rate": 1"#),
    ("number-too-long", #""recordSize": ①\#(nines), "rate": 1"#),
    ("number-too-long", #""recordSize": ①0.\#(nines), "rate": 1"#),
    ("number-too-long", #""recordSize": ①1e-39, "rate": 1"#),
    ("out-of-range", #""recordSize": ①1e-38, "rate": 1"#),
    ("out-of-range", #""recordSize": ①0.999999999999999999, "rate": 1"#),
    ("number-too-long", #""recordSize": ①1e999999999999999999999, "rate": 1"#),
    ("out-of-range", #""recordSize": ①1e38, "rate": 1"#),
    ("malformed-number", #""recordSize": ①"NaN", "rate": 1"#),
    ("malformed-number", #""recordSize": ①"", "rate": 1"#),
    ("malformed-number", #""recordSize": ①"+77 B", "rate": 1"#),
    ("malformed-number", #""recordSize": ①"1.2.3 B", "rate": 1"#),
    ("malformed-number", #""recordSize": ①"1,000 B", "rate": 1"#),
    ("missing-unit", #""recordSize": ①"77", "rate": 1"#),
    ("unknown-unit", #""recordSize": ①"77 Kb", "rate": 1"#),
    ("unknown-unit", #""recordSize": ①"77 furlongs", "rate": 1"#),
    ("wrong-type", #""recordSize": ①null, "rate": 1"#),
    ("wrong-type", #""recordSize": ①[77], "rate": 1"#),

    ("contradiction", #"①"recordSize": 1, "recordSizes": [\#(all)], "rate": 1"#),
    ("wrong-type", #""recordSizes": ①"1 KB", "rate": 1"#),
    ("wrong-type", #""recordSizes": [①1], "rate": 1"#),
    ("out-of-range", #""recordSizes": ①[], "rate": 1"#),
    ("out-of-range", #""recordSizes": ①[\#(many)], "rate": 1"#),
    ("missing-field", #""recordSizes": [①{ "size": 1 }], "rate": 1"#),
    ("missing-field", #""recordSizes": [①{ "share": 1 }], "rate": 1"#),
    ("unknown-field", #""recordSizes": [{ ①"sise": 2, "size": 1, "share": 1 }], "rate": 1"#),
    ("out-of-range", #""recordSizes": [{ "size": ①0, "share": 1 }], "rate": 1"#),
    ("out-of-range", #""recordSizes": [{ "size": ①"11 MiB", "share": 1 }], "rate": 1"#),
    ("out-of-range", #""recordSizes": [{ "size": 1, "share": ①0 }], "rate": 1"#),
    ("out-of-range", #""recordSizes": [{ "size": 1, "share": ①"0%" }], "rate": 1"#),
    ("out-of-range", #""recordSizes": [{ "size": 1, "share": ①-1 }], "rate": 1"#),
    ("missing-unit", #""recordSizes": [{ "size": 1, "share": ①"1" }], "rate": 1"#),
    ("unknown-unit", #""recordSizes": [{ "size": 1, "share": ①"1 B" }], "rate": 1"#),
    ("contradiction", #""recordSizes": ①[{ "size": 1, "share": "99%" }], "rate": 1"#),
    ("contradiction", #""recordSizes": [\#(all), { "size": 2, "share": ①1 }], "rate": 1"#),
    ("contradiction", #""recordSizes": [\#(half), { "size": ①"1 B", "share": "50%" }], "rate": 1"#),
    (
      "record-too-large",
      #""recordSizes": ①[{ "size": "10 MB", "share": 1 }], "rate": 1, "partitionKeySize": 1"#
    ),

    ("out-of-range", #""recordSize": 1, "rate": ①0"#),
    ("out-of-range", #""recordSize": 1, "rate": ①"-1/s""#),
    ("out-of-range", #""recordSize": 1, "rate": ①1000000000000.000001"#),
    ("missing-unit", #""recordSize": 1, "rate": ①"25000""#),
    ("unknown-unit", #""recordSize": 1, "rate": ①"25000/sce""#),
    ("malformed-number", #""recordSize": 1, "rate": ①"25,000/s""#),
    ("contradiction", #""recordSize": 1, "rate": 10, "peakRate": ①"9.999999/s""#),

    ("out-of-range", #""recordSize": 1, "rate": 1, "count": ①0"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "count": ①1000001"#),
    ("not-whole", #""recordSize": 1, "rate": 1, "count": ①1.5"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "count": ①99999999999999999999999999"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "partitionKeySize": ①"2 KB""#),
    ("record-too-large", #""recordSize": ①10485760, "rate": 1, "partitionKeySize": 1"#),

    ("out-of-range", #""recordSize": 1, "rate": 1, "aggregation": { "recordsPerPut": ①0.5 }"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "aggregation": { "recordsPerPut": ①1e12 }"#),
    ("unknown-unit", #""recordSize": 1, "rate": 1, "aggregation": { "recordsPerPut": ①"12 B" }"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "aggregation": { "putSize": ①"11 MiB" }"#),
    ("unknown-field", #""recordSize": 1, "rate": 1, "aggregation": { ①"recordPerPut": 2 }"#),
    ("contradiction", #"\#(one), "aggregation": { "kpl": {}, ①"recordsPerPut": 2 }"#),
    ("contradiction", #"\#(one), "aggregation": { ①"putSize": 2, "kpl": {} }"#),
    ("wrong-type", #"\#(one), "aggregation": { "kpl": ①true }"#),
    ("unknown-field", #"\#(one), "aggregation": { "kpl": { ①"maxsize": 1 } }"#),
    ("out-of-range", #"\#(one), "aggregation": { "kpl": { "maxSize": ①"63 B" } }"#),
    ("out-of-range", #"\#(one), "aggregation": { "kpl": { "maxSize": ①"11 MB" } }"#),
    ("unknown-unit", #"\#(one), "aggregation": { "kpl": { "maxSize": ①"50 Kb" } }"#),
    ("out-of-range", #"\#(one), "aggregation": { "kpl": { "maxCount": ①0 } }"#),
    ("not-whole", #"\#(one), "aggregation": { "kpl": { "maxCount": ①1.5 } }"#),
    ("out-of-range", #"\#(one), "aggregation": { "kpl": { "maxCount": ①1e19 } }"#),
    ("missing-unit", #"\#(one), "aggregation": { "kpl": { "bufferedTime": ①100 } }"#),
    ("unknown-unit", #"\#(one), "aggregation": { "kpl": { "bufferedTime": ①"1h" } }"#),
    ("out-of-range", #"\#(one), "aggregation": { "kpl": { "bufferedTime": ①"61min" } }"#),
    ("out-of-range", #"\#(one), "aggregation": { "kpl": { "bufferedTime": ①"-1ms" } }"#),
    ("out-of-range", #"\#(one), "aggregation": { "kpl": { "producers": ①0 } }"#),
    ("not-whole", #"\#(one), "aggregation": { "kpl": { "producers": ①0.5 } }"#),
    ("out-of-range", #"\#(one), "aggregation": { "kpl": {}, "distinctKeys": ①0 }"#),
    (
      "contradiction",
      #""recordSize": 1, "rate": 1, "aggregation": { "recordsPerPut": 2, "distinctKeys": ①3 }"#
    ),
    (
      "record-too-large",
      #""recordSize": "1 MiB", "rate": 1, "aggregation": { "recordsPerPut": ①10 }"#
    ),
    (
      "no-effect",
      #""recordSize": 1, "rate": 1, "aggregation": { "putSize": 9, ①"distinctKeys": 3 }"#
    ),
    ("wrong-type", #""recordSize": 1, "rate": 1, "aggregation": ①12"#),

    ("out-of-range", #""recordSize": 1, "rate": 1, "shards": ①0"#),
    ("malformed-number", #""recordSize": 1, "rate": 1, "shards": ①"automatic""#),
    ("not-whole", #""recordSize": 1, "rate": 1, "shards": ①2.5"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "targetUtilization": ①"0%""#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "targetUtilization": ①"101%""#),
    ("missing-unit", #""recordSize": 1, "rate": 1, "targetUtilization": ①80"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "hotKeyShare": ①"0%""#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "hotKeyShare": ①"100.1%""#),
    ("missing-unit", #""recordSize": 1, "rate": 1, "hotKeyShare": ①5"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "currentShards": ①0"#),
    ("not-whole", #""recordSize": 1, "rate": 1, "currentShards": ①2.5"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "consumers": { "pollsPerSecond": ①1001 }"#),
    ("missing-unit", #""recordSize": 1, "rate": 1, "targetUtilization": ①"80""#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "consumers": { "shared": ①1001 }"#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "consumers": { "enhancedFanOut": ①-1 }"#),
    ("unknown-field", #""recordSize": 1, "rate": 1, "consumers": { ①"enhancedFanout": 1 }"#),
    ("wrong-type", #"\#(one), "consumers": ①2"#),
    ("wrong-type", #"\#(one), "consumers": ①"2""#),
    ("wrong-type", #"\#(one), "consumers": [①2]"#),
    ("missing-field", #"\#(one), "consumers": [①{ "name": "billing" }]"#),
    ("unknown-word", #"\#(one), "consumers": [{ "type": ①"fan-out" }]"#),
    ("wrong-type", #"\#(one), "consumers": [{ "type": ①1 }]"#),
    ("unknown-field", #"\#(one), "consumers": [{ "type": "shared", ①"polls": 1 }]"#),
    (
      "out-of-range",
      #"\#(one), "consumers": [{ "type": "shared", "pollsPerSecond": ①1001 }]"#
    ),
    (
      "no-effect",
      #"\#(one), "consumers": [{ "type": "enhanced-fan-out", ①"pollsPerSecond": 1 }]"#
    ),
    (
      "name-twice",
      #"\#(one), "consumers": [{ "name": "a", "type": "shared" }, { "name": ①"a", "type": "shared" }]"#
    ),
    ("empty", #"\#(one), "consumers": [{ "name": ①"", "type": "shared" }]"#),
    (
      "out-of-range",
      #"\#(one), "consumers": ①[\#(Array(repeating: shared, count: 1_001).joined(separator: ", "))]"#
    ),
    ("unknown-word", #"\#(one), "recordDistribution": ①"AUTO""#),
    ("wrong-type", #"\#(one), "recordDistribution": ①true"#),
    ("contradiction", #"\#(one), "recordDistribution": ①"auto""#),

    ("out-of-range", #""recordSize": 1, "rate": 1, "retention": ①"23h""#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "retention": ①"366d""#),
    ("not-whole", #""recordSize": 1, "rate": 1, "retention": ①"24.5h""#),
    ("missing-unit", #""recordSize": 1, "rate": 1, "retention": ①168"#),
    ("unknown-unit", #""recordSize": 1, "rate": 1, "retention": ①"1w""#),
    ("out-of-range", #""recordSize": 1, "rate": 1, "longTermReads": ①"99999999999999 TB""#),
    ("empty", #""name": ①" ", "recordSize": 1, "rate": 1"#),
    ("wrong-type", #""name": ①7, "recordSize": 1, "rate": 1"#),
  ]

  @Test(arguments: faults.indices)
  func `is found at its place`(index: Int) {
    let fault = Self.faults[index]
    Reading.expect(fault.code, in: Reading.file(stream: fault.stream))
  }

  @Test func `is reported with all the others in one run`() {
    let found = Reading.diagnostics(
      in: Reading.file(
        stream: #""recordSize": 0, "rate": "x", "count": 1.5, "foo": 1, "retention": "1h""#))
    #expect(
      found.map(\.code.name).sorted() == [
        "malformed-number", "not-whole", "out-of-range", "out-of-range", "unknown-field",
      ])
  }

  @Test func `is answered with what to write`() {
    let advice = [
      #""consumers": 2"#: #"write { "shared": 2 }"#,
      #""consumers": [{ "type": "fan-out" }]"#: "did you mean 'enhanced-fan-out'?",
      #""consumers": [{ "type": "kinesis" }]"#: "write one of 'shared', 'enhanced-fan-out'",
      #""recordDistribution": "AUTO""#: "did you mean 'auto'?",
      #""recordDistribution": "auto""#:
        "choose mode 'on-demand', or leave out 'recordDistribution'",
    ]
    for (field, expected) in advice {
      let found = Reading.diagnostics(in: Reading.file(stream: "\(Self.one), \(field)"))
      #expect(found.map(\.advice) == [expected])
    }
  }

  @Test func `says what was found and what is allowed`() {
    let found = Reading.diagnostics(in: Reading.file(stream: #""recordSize": 0, "rate": 1"#))
    #expect(
      found.first?.message
        == "The size of a record must be at least 1 B and at most 10485760 B; found the number 0.")
  }
}
