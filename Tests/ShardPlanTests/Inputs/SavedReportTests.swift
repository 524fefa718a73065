import ShardPlanEngine
@testable import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// Reports that were saved as JSON, and come back from anywhere.
struct `A saved report` {
  private static let scenario = """
    { "name": "Plain", "region": "us-east-1", "currency": "USD", "month": { "hours": "732" },
      "bill": { "lines": [], "total": "1196.82" }, "added later": { "hours": 1 } }
    """

  private static func file(_ scenarios: String, version: String = "1") -> String {
    "{ \"schemaVersion\": \(version), \"title\": \"t\", \"scenarios\": [\(scenarios)] }"
  }

  private static func faults(in text: String) -> [Diagnostic] {
    do {
      _ = try SavedReport.read(SourceText(name: "saved.json", text: text))
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test func `gives the bill of each scenario`() throws {
    let report = try SavedReport.read(
      SourceText(name: "saved.json", text: Self.file(Self.scenario)))
    let entry = try #require(report.entries[.init(name: "Plain", region: "us-east-1")])
    #expect(report.entries.count == 1)
    #expect(entry.total == Within(Money(picounits: 1_196_820_000_000_000)))
    #expect(entry.currency.value == "USD")
    #expect(entry.monthHours.value == 732)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let code: String
    let old: String
    let new: String
    var testDescription: String { "\(code): \(new)" }
  }

  static let faults = [
    Fault(code: "missing-field", old: "\"name\": \"Plain\",", new: ""),
    Fault(code: "missing-field", old: "\"region\": \"us-east-1\",", new: ""),
    Fault(code: "missing-field", old: "\"currency\": \"USD\",", new: ""),
    Fault(code: "missing-field", old: "\"hours\": \"732\"", new: ""),
    Fault(code: "missing-field", old: ", \"total\": \"1196.82\"", new: ""),
    Fault(code: "wrong-type", old: "\"Plain\"", new: "①7"),
    Fault(code: "wrong-type", old: "\"USD\"", new: "①null"),
    Fault(code: "wrong-type", old: "{ \"hours\": \"732\" }", new: "①\"732\""),
    Fault(code: "wrong-type", old: "\"1196.82\"", new: "①[]"),
    Fault(code: "malformed-number", old: "\"1196.82\"", new: "①\"1,196.82\""),
    Fault(code: "malformed-number", old: "\"1196.82\"", new: "①\"much\""),
    Fault(code: "malformed-number", old: "\"1196.82\"", new: "①\"\""),
    Fault(code: "out-of-range", old: "\"1196.82\"", new: "①\"-1\""),
    Fault(code: "out-of-range", old: "\"1196.82\"", new: "①\"1e26\""),
    Fault(code: "out-of-range", old: "\"1196.82\"", new: "①\"0.0000000000001\""),
    Fault(code: "number-too-long", old: "\"1196.82\"", new: "①\"1e999\""),
    Fault(code: "number-too-long", old: "\"732\"", new: "①\"1e-999\""),
    Fault(code: "unknown-unit", old: "\"732\"", new: "①\"732h\""),
    Fault(code: "unknown-unit", old: "\"1196.82\"", new: "①\"1196.82 USD\""),
  ]

  @Test(arguments: faults)
  func `is refused at the place of the fault`(fault: Fault) throws {
    let marked = Self.file(Self.scenario.replacing(fault.old, with: fault.new))
    let found = Self.faults(in: marked.replacing("①", with: ""))
    #expect(found.map(\.code.name) == [fault.code])
    let location = try #require(found.first?.location)
    guard let mark = marked.firstRange(of: "①") else { return }
    let lines = marked[..<mark.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    #expect(location.line == lines.count)
    #expect(location.column == (lines.last?.count ?? 0) + 1)
  }

  @Test(arguments: ["2", "\"1\"", "1.0", "null"])
  func `of an unknown version is refused before anything else`(version: String) {
    let found = Self.faults(in: Self.file("7", version: version))
    #expect(found.map(\.code.name) == ["unknown-format-version"])
  }

  @Test func `with a scenario twice is refused`() {
    let found = Self.faults(in: Self.file(Self.scenario + "," + Self.scenario))
    #expect(found.map(\.code.name) == ["name-twice"])
  }

  @Test(arguments: ["", "7", "[]", "{}", "{\"schemaVersion\": 1}", "\u{0}"])
  func `that is something else is refused`(text: String) {
    #expect(Self.faults(in: text).count == 1)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `that was damaged is read or refused, and never traps`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(Self.file(Self.scenario + "," + Self.scenario).utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = Array("0123456789.-\"{}[]:,eE".utf8).randomElement(using: &random) ?? 0
      default: bytes.removeSubrange(place..<min(bytes.count - 1, place + 20))
      }
    }
    do {
      let report = try SavedReport.read(SourceText(name: "saved.json", bytes: bytes))
      #expect(!report.entries.isEmpty || report.scenariosNode.path == "$.scenarios")
    } catch {
      #expect(error.diagnostics.contains { $0.severity == .error })
    }
  }
}

/// A report whose bills are known only within bounds.
struct `A saved report of what is not known` {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `holds the bounds of its bills, and no change from itself`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let streams = (0..<Int.random(in: 1...4, using: &random)).map { index in
      var stream = KinesisStream(
        name: "s\(index)", recordSize: .bytes(Ratio(Int.random(in: 50...9_000, using: &random))),
        rate: .perSecond(Ratio(Int.random(in: 10...900, using: &random))),
        shards: Int64.random(in: 1...9, using: &random))
      stream.consumers.enhancedFanOut = Int64(Int.random(in: 0...2, using: &random))
      let unknown: [KinesisStream.Unknown?] = [
        nil, .records, .rate, .recordsOf(bytesPerSecond: 5_000_000, peak: nil),
      ]
      stream.unknown = unknown.randomElement(using: &random) ?? nil
      return stream
    }
    let mode = CapacityMode.allCases.randomElement(using: &random) ?? .provisioned
    let estimate = try Samples.costed("s", streams, mode: mode)
    let text = Report(comparing: [estimate], title: "T").text(as: .json)
    let saved = try SavedReport.read(SourceText(name: "t.json", text: text))
    let entry = try #require(saved.entries.values.first)
    #expect(entry.total == estimate.bill.totals)
    #expect(entry.lines.map { $0.amount } == estimate.bill.lines.map { $0.amounts })
    let same = BillChanges(of: [estimate], from: saved, isPart: false)
    #expect(same.verdict.contains("the bill is the same"))
    var other = streams
    other[0].shards = (other[0].shards ?? 0) + 1
    let now = try Samples.costed("s", other, mode: mode)
    let change = Bill.Difference(of: now.bill.totals, from: entry.total)
    let exact = try #require(now.difference(from: estimate))
    // What is known better lies within what both amounts say.
    if let least = change.least { #expect(exact.least.map { $0 >= least } ?? false) }
    if let most = change.most { #expect(exact.most.map { $0 <= most } ?? false) }
  }
}
