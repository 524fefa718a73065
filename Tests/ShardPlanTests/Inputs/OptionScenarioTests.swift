import ShardPlanEngine
import ShardPlanText
import Testing

@testable import ShardPlan

/// Scenarios that options describe.
struct `Options` {
  private static let least = ["record-size": ["77B"], "rate": ["1000/s"]]

  private static func options(
    _ more: [String: [String]] = [:], regions: [String] = ["us-east-1"]
  ) -> OptionScenarios? {
    OptionScenarios(
      least.merging(more) { $1 }.filter { !$0.value.isEmpty }, regions: regions, month: nil)
  }

  private static func diagnostics(_ more: [String: [String]]) throws -> [Diagnostic] {
    let options = try #require(Self.options(more))
    do throws(InvalidInput) {
      return try ScenarioInput(options).document().warnings
    } catch {
      return error.diagnostics
    }
  }

  @Test(arguments: 0..<300)
  func `make the scenarios of the file that they amount to`(seed: UInt64) throws {
    var random = RandomOptions(seed: seed)
    let options = try #require(
      OptionScenarios(random.items(), regions: ["us-east-1"], month: nil))
    guard ScenarioInput(options).isWritable else { return }
    let file = SourceText(name: "saved.json", text: options.fileText)
    let (made, read) = (
      outcome { () throws(InvalidInput) in try ScenarioInput(options).document() },
      outcome { () throws(InvalidInput) in try ScenarioDocument.read(file) }
    )
    #expect(made.scenarios == read.scenarios)
    #expect(made.codes == read.codes)
  }

  /// Reading packs each stream, and its estimate takes that over.
  @Test(arguments: 0..<80)
  func `are priced as their scenarios are by themselves`(seed: UInt64) throws {
    var random = RandomOptions(seed: seed)
    let options = try #require(
      OptionScenarios(random.items(), regions: ["us-east-1"], month: nil))
    let input = ScenarioInput(options)
    guard let document = try? input.document() else { return }
    let table = try PriceTable.bundled(in: "us-east-1")
    var prices = ScenarioPrices(listing: "")
    prices.add(table)
    let estimates = try input.estimates(at: prices).all
    #expect(estimates == (try document.entries.map { try $0.scenario.estimate(at: table.rates) }))
  }

  private func outcome(
    _ read: () throws(InvalidInput) -> ScenarioDocument
  ) -> (scenarios: [Scenario], codes: Set<String>) {
    do throws(InvalidInput) {
      let document = try read()
      return (document.entries.map(\.scenario), Set(document.warnings.map(\.code.name)))
    } catch {
      let errors = error.diagnostics.filter { $0.severity == .error }
      return ([], Set(errors.map(\.code.name)))
    }
  }

  @Test func `multiply, the last one fastest`() throws {
    let options = try #require(Self.options(["rate": ["1/s", "2/s"], "retention": ["1d", "7d"]]))
    let names = try ScenarioInput(options).document().entries.map(\.scenario.name)
    #expect(
      names == [
        "1/s, retention 1d", "1/s, retention 7d", "2/s, retention 1d", "2/s, retention 7d",
      ])
  }

  @Test func `have their faults at the value of an option, once for all columns`() throws {
    let found = try Self.diagnostics(["retention": ["1d", "1h"], "shards": ["1", "2"]])
    #expect(found.map(\.code.name) == ["out-of-range"])
    #expect(found.first?.argument == Diagnostic.Argument(option: "retention", item: "1h"))
    #expect(found.first?.location == nil)
    #expect(found.first?.message.hasPrefix("The value '1h' is invalid for '--retention") == true)
  }

  @Test func `are all reported at once`() throws {
    let found = try Self.diagnostics([
      "rate": ["25", "000/s"], "record-size": ["77 'rate'"], "retention": ["1h"], "mode": ["none"],
    ])
    #expect(found.map { $0.argument?.option } == ["rate", "mode", "record-size", "retention"])
  }

  @Test func `keep the words of a value`() throws {
    let found = try Self.diagnostics(["record-size": ["77 'rate'"]])
    #expect(found.first?.message.contains("77 'rate'") == true)
  }

  @Test func `are named by their own names in messages`() throws {
    let both = try Self.diagnostics(["records-per-put": ["2"], "kpl-producers": ["3"]])
    #expect(
      both.map(\.message) == [
        "'--records-per-put' is given, and also '--kpl-…', from which it would follow."
      ])
    let peak = try Self.diagnostics(["peak-rate": ["1/s"]])
    #expect(peak.first?.advice == "leave '--peak-rate' out when the rate is steady")
    let keys = try Self.diagnostics(["put-size": ["1KB"], "distinct-keys": ["3"]])
    #expect(keys.first?.message.hasPrefix("--distinct-keys 3: ") == true)
    #expect(keys.first?.advice == "leave out '--distinct-keys' or '--put-size'")
  }

  @Test func `need a size, a rate and a region`() throws {
    let options = try #require(OptionScenarios(["shards": ["0"]], regions: [], month: nil))
    #expect {
      try ScenarioInput(options, needsUsage: true).document()
    } throws: { error in
      let found = (error as? InvalidInput)?.diagnostics ?? []
      return found.map(\.code.name) == ["missing-field", "out-of-range"]
        && found[0].message.contains("'--record-size <size>', '--rate <rate>', '--region <code>'")
    }
  }

  @Test func `that describe no stream make no scenarios`() {
    let none = [[:], ["prices": ["x"]]].map { OptionScenarios($0, regions: ["r"], month: nil) }
    #expect(none.allSatisfy { $0?.regions == nil })
  }
}

/// Command lines in an order that a seed decides; most are valid.
private struct RandomOptions {
  private var state: UInt64

  init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % limit
  }

  /// Values of each option, of which few contradict each other.
  private static let values: [String: [String]] = [
    "record-size": ["77B", "1KB", "25 KB", "9MB", "1.5 KB"],
    "record-sizes": ["1KB:50%+49KB:50%", "100B:3+2KB:1", "77B:100%"],
    "rate": ["1/s", "1000000/day", "25000/s", "12.5/min", "1/month", "7"],
    "peak-rate": ["100000/s", "2000000/s", "1/hour"],
    "traffic": ["200%", "5000/s"],
    "throughput": ["1KB/s", "1 GB/day", "30TB/year", "90 B/month"],
    "peak-throughput": ["1 GB/s", "100MB/min"],
    "partition-key-size": ["36B", "0B"], "hot-key-share": ["12.5%", "1%"],
    "partition-keys": ["1", "100"],
    "record-distribution": ["auto", "partition-key"],
    "count": ["1", "12", "1000001"], "records-per-put": ["1", "12.5", "100"],
    "put-size": ["1KB", "49KB"], "distinct-keys": ["1", "3"], "kpl-producers": ["1", "10"],
    "kpl-max-size": ["50KiB", "1MB"], "kpl-max-count": ["500", "7"],
    "kpl-buffered-time": ["100ms", "2s"], "mode": ["provisioned", "on-demand"],
    "shards": ["auto", "12", "400"], "current-shards": ["1", "3"],
    "target-utilization": ["80%", "100%", "101%"], "shared-consumers": ["0", "1", "2"],
    "enhanced-fan-out": ["0", "2"], "polls-per-second": ["1", "0.5"],
    "retention": ["24h", "7d", "365d", "1h"], "long-term-reads": ["100 GB", "0 B"],
  ]

  mutating func items() -> [String: [String]] {
    let size = number(below: 4) == 0 ? "record-sizes" : "record-size"
    let traffic = number(below: 4) == 0 ? "throughput" : "rate"
    var items = [size, traffic].reduce(into: [:]) { $0[$1] = some(of: $1) }
    for option in ScenarioOption.all.map(\.name)
    where !option.hasPrefix("record-size") && option != "rate" && option != "throughput"
      && number(below: 4) == 0
    {
      items[option] = some(of: option)
    }
    // A saved file has the moved rate only, whatever is wrong with the other.
    if items["traffic"] != nil, items["rate"] != nil { items["rate"] = ["1/s"] }
    return items
  }

  private mutating func some(of option: String) -> [String] {
    let values = Self.values[option] ?? []
    let start = number(below: values.count)
    let count = number(below: 5) == 0 ? 2 : 1
    return Array(values[start...].prefix(count))
  }
}
