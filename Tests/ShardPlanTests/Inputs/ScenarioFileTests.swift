import ShardPlanEngine
import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// Whole scenario files.
struct `A scenario file` {
  @Test func `has AWS's defaults for all that it leaves out`() throws {
    let stream = try Reading.stream(#""recordSize": "77 B", "rate": "25000/s""#)
    #expect(stream == KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000)))
    let source = SourceText(
      name: "s", text: Reading.file(stream: #""recordSize": 1, "rate": 1"#))
    let entry = try #require(try ScenarioDocument.read(source).entries.first)
    #expect(entry.scenario.mode == .provisioned)
    #expect(entry.scenario.month == .hours(730))
    #expect(entry.region?.value == "us-east-1")
  }

  @Test func `says every field that a stream has`() throws {
    let stream = try Reading.stream(
      #"""
      "name": "clicks", "count": 3, "recordSize": "77 B", "rate": "10/s", "peakRate": "20/s",
      "partitionKeySize": "16 B", "aggregation": { "recordsPerPut": "12.5", "distinctKeys": 4 },
      "shards": 7, "targetUtilization": "80%", "consumers": { "shared": 2, "enhancedFanOut": 1 },
      "retention": "365d", "longTermReads": "5 GB"
      """#)
    #expect(
      stream
        == KinesisStream(
          name: "clicks", count: 3, recordSize: .bytes(77), rate: .perSecond(10),
          peakRate: .perSecond(20), partitionKeySize: .bytes(16),
          aggregation: .kpl(recordsPerPut: Ratio(25, over: 2), distinctKeys: 4), shards: 7,
          targetUtilization: Ratio(4, over: 5),
          consumers: KinesisStream.Consumers(shared: 2, enhancedFanOut: 1), retentionHours: 8_760,
          longTermReads: .gibibytes(5)))
  }

  @Test(arguments: [
    #"{ "size": "1 KB", "share": "25%" }, { "size": "49 KB", "share": "75 %" }"#,
    #"{ "size": "49 KB", "share": 1.5 }, { "size": "1 KB", "share": 0.5 }"#,
  ])
  func `takes sizes with their shares`(sizes: String) throws {
    let stream = try Reading.stream(#""recordSizes": [\#(sizes)], "rate": 1"#)
    #expect(stream.records.parts.map(\.size) == [.kibibytes(1), .kibibytes(49)])
    #expect(stream.records.parts.map(\.share) == [Ratio(1, over: 4), Ratio(3, over: 4)])
  }

  @Test(arguments: [
    ("", KPLSettings()),
    (
      #""maxSize": "1 MB", "maxCount": 500, "bufferedTime": "2s", "producers": 40"#,
      KPLSettings(maxSize: .mebibytes(1), maxCount: 500, bufferedSeconds: 2, producers: 40)
    ),
    (#""bufferedTime": "250 ms""#, KPLSettings(bufferedSeconds: Ratio(1, over: 4))),
    (#""bufferedTime": "1.5min""#, KPLSettings(bufferedSeconds: 90)),
  ])
  func `takes the settings of producers`(fields: String, settings: KPLSettings) throws {
    let stream = try Reading.stream(
      #""recordSize": 1, "rate": 1, "aggregation": { "distinctKeys": 3, "kpl": { \#(fields) } }"#)
    #expect(stream.aggregation == .producer(settings, distinctKeys: 3))
  }

  @Test func `takes auto for shards and a size for a PUT`() throws {
    let stream = try Reading.stream(
      #""recordSize": 1, "rate": 1, "shards": "auto", "aggregation": { "putSize": "984 B" }"#)
    #expect(stream.shards == nil)
    #expect(stream.aggregation == .sized(recordsPerPut: 1, putSize: .bytes(984)))
  }

  @Test func `lets a scenario override region and month`() throws {
    let source = SourceText(
      name: "s",
      text: """
        { "formatVersion": 1, "region": "us-east-1", "month": "732h", "scenarios": [
          { "stream": { "recordSize": 1, "rate": 1 } },
          { "region": "eu-west-1", "month": "2026-11", "stream": { "recordSize": 1, "rate": 1 } }
        ] }
        """)
    let entries = try ScenarioDocument.read(source).entries
    #expect(entries.map { $0.region?.value } == ["us-east-1", "eu-west-1"])
    #expect(entries.map(\.scenario.month.hours) == [732, 720])
    #expect(entries.map(\.scenario.name) == ["Scenario 1", "Scenario 2"])
    let overridden = try ScenarioDocument.read(source, month: .hours(1)).entries
    #expect(overridden.map(\.scenario.month.hours) == [1, 1])
  }

  static let stream = #""stream": { "recordSize": 1, "rate": 1 }"#

  @Test(arguments: [
    ("json-syntax", ""),
    ("wrong-type", "①[]"),
    ("wrong-type", "①7"),
    ("missing-field", #"①{ "region": "us-east-1", "scenarios": [{ \#(stream) }] }"#),
    (
      "unknown-format-version",
      #"{ "formatVersion": ①2, "region": "r", "scenarios": [{ \#(stream) }] }"#
    ),
    (
      "unknown-format-version",
      #"{ "formatVersion": ①"1", "region": "r", "scenarios": [{ \#(stream) }] }"#
    ),
    ("missing-field", #"{ "formatVersion": 1, "scenarios": [①{ \#(stream) }] }"#),
    ("missing-field", #"①{ "formatVersion": 1, "region": "r" }"#),
    ("out-of-range", #"{ "formatVersion": 1, "region": "r", "scenarios": ①[] }"#),
    ("wrong-type", #"{ "formatVersion": 1, "region": "r", "scenarios": ①{} }"#),
    (
      "out-of-range",
      #"{ "formatVersion": 1, "region": "r", "month": ①"0h", "scenarios": [{ \#(stream) }] }"#
    ),
    (
      "unknown-mode",
      #"{ "formatVersion": 1, "region": "r", "scenarios": [{ "mode": ①"ondemand", \#(stream) }] }"#
    ),
    (
      "name-twice",
      """
      { "formatVersion": 1, "region": "r", "scenarios": [
        { "name": "a", \(stream) }, { "name": ①"a", \(stream) }
      ] }
      """
    ),
    ("missing-field", #"{ "formatVersion": 1, "region": "r", "scenarios": [①{}] }"#),
    (
      "contradiction",
      #"{ "formatVersion": 1, "region": "r", "scenarios": [{ \#(stream), ①"streams": [] }] }"#
    ),
    (
      "out-of-range",
      #"{ "formatVersion": 1, "region": "r", "scenarios": [{ "streams": ①[] }] }"#
    ),
    (
      "out-of-range",
      """
      { "formatVersion": 1, "region": "r", "scenarios": [ { "streams": ①[
        { "count": 600000, "recordSize": 1, "rate": 1 },
        { "count": 600000, "recordSize": 1, "rate": 1 }
      ] } ] }
      """
    ),
  ])
  func `with a fault says what and where`(code: String, text: String) {
    Reading.expect(code, in: text)
  }

  @Test func `may be priced in several regions, which a scenario may override`() throws {
    let text = """
      { "formatVersion": 1, "regions": ["us-east-1", "eu-west-1"], "scenarios": [
        { \(Self.stream) }, { "region": "ap-south-1", \(Self.stream) }
      ] }
      """
    let entries = try ScenarioDocument.read(SourceText(name: "s", text: text)).entries
    #expect(
      entries.map { $0.regions.map(\.value) } == [["us-east-1", "eu-west-1"], ["ap-south-1"]])
  }

  @Test(arguments: [
    ("contradiction", #"①"region": "r", "regions": ["r"]"#),
    ("contradiction", #""regions": ["r", "s", ①"r"]"#),
    ("empty", #""regions": ①[]"#),
    ("wrong-type", #""regions": ①"r""#),
    ("wrong-type", #""regions": ["r", ①7]"#),
  ])
  func `with a fault in its regions says so once`(code: String, field: String) {
    Reading.expect(
      code, in: #"{ "formatVersion": 1, \#(field), "scenarios": [{ \#(Self.stream) }] }"#)
  }

  @Test func `reports each region that has no prices, once for all scenarios`() {
    let text = """
      { "formatVersion": 1, "regions": ["r", "s"], "scenarios": [
        { \(Self.stream) }, { \(Self.stream) }
      ] }
      """
    #expect {
      try ScenarioInput(SourceText(name: "s", text: text))
        .document(at: ScenarioPrices(listing: "'list'"))
    } throws: { error in
      (error as? InvalidInput)?.diagnostics.map(\.location?.path)
        == ["$.regions[0]", "$.regions[1]"]
    }
  }

  @Test func `needs no region when another is asked for`() {
    let text = #"{ "formatVersion": 1, "scenarios": [{ \#(Self.stream) }] }"#
    #expect(Reading.diagnostics(in: text, needsRegion: false).isEmpty)
  }

  @Test func `makes names that nothing else has`() throws {
    let text = """
      { "formatVersion": 1, "region": "r", "scenarios": [
        { "name": "Scenario 2", \(Self.stream) }, { \(Self.stream) }
      ] }
      """
    let entries = try ScenarioDocument.read(SourceText(name: "s", text: text)).entries
    #expect(entries.map(\.scenario.name) == ["Scenario 2", "Scenario 2 (2)"])
  }

  @Test func `reports what has no prices together with everything else`() throws {
    let text = #"""
      { "formatVersion": 1, "regions": ["r", "cn-north-1", "eu-west-1"], "scenarios": [
        { "mode": "on-demand-advantage", "stream": { "recordSize": 0, "rate": 1 } },
        { "mode": "on-demands", "stream": { "recordSize": 1, "rate": 1 } }
      ] }
      """#
    let input = ScenarioInput(SourceText(name: "s", text: text))
    #expect(input.regions == ["r", "cn-north-1", "eu-west-1"])
    var prices = ScenarioPrices(listing: "'list'")
    prices.add(try #require(PriceTable.bundled(for: "cn-north-1")))
    #expect {
      try input.estimates(at: prices)
    } throws: { error in
      let found = (error as? InvalidInput)?.diagnostics ?? []
      return found.map(\.code.name) == [
        "out-of-range", "unknown-region", "mode-not-priced", "region-not-priced", "unknown-mode",
      ]
        && found.map(\.location?.path) == [
          "$.scenarios[0].stream.recordSize", "$.regions[0]", "$.scenarios[0].mode",
          "$.regions[2]", "$.scenarios[1].mode",
        ]
    }
  }

  @Test func `suggests what was probably meant`() {
    let found = Reading.diagnostics(
      in: #"{ "formatVersion": 1, "region": "r", "scenario": [] }"#)
    #expect(found.map(\.code.name) == ["unknown-field", "missing-field"])
    #expect(found.first?.advice == "did you mean 'scenarios'?")
  }
}

/// Anything at all, read as a scenario file.
struct `Any text` {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `gives a document or diagnostics with a place, never a trap`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = try Repository.bytes("Docs/Examples/fleet.json")
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(contentsOf: Array("-9e9".utf8), at: index)
      default: bytes.swapAt(index, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    let source = SourceText(name: "s", bytes: bytes)
    do {
      let document = try ScenarioDocument.read(source)
      #expect(!document.entries.isEmpty)
    } catch {
      #expect(!error.diagnostics.isEmpty)
      #expect(error.diagnostics.allSatisfy { $0.location != nil && !$0.message.isEmpty })
    }
  }
}
