import FuzzLaws
import TestSupport
import Testing

/// Values at the ends of what can be written, and beyond them.
struct `An extreme value` {
  @Test(arguments: Effort.sample(UInt64(0)..<400, oneIn: 5))
  func `breaks no law in a scenario file`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.scenarioFile()
    #expect(ScenarioTarget.brokenLaws(by: Array(text.utf8)).isEmpty, "\(text)")
  }

  @Test(arguments: Effort.sample(UInt64(0)..<150, oneIn: 5))
  func `breaks no law in a price table`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.priceTable()
    #expect(PriceTableTarget.brokenLaws(by: Array(text.utf8)).isEmpty, "\(text)")
  }

  @Test(arguments: Effort.sample(UInt64(0)..<400, oneIn: 5))
  func `breaks no law in options`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let arguments = random.options().joined(separator: "\n")
    #expect(OptionsTarget.brokenLaws(by: Array(arguments.utf8)).isEmpty, "\(arguments)")
  }

  private static let million = Effort.size(1_000_000, over: 10)

  /// A million of anything is read, or refused, in a time that grows with its size and no faster.
  @Test(arguments: [
    String(repeating: "[", count: million), String(repeating: "{\"a\":", count: million / 5),
    "[" + String(repeating: "0,", count: million) + "0]",
    "{\"formatVersion\": 1, \"scenarios\": [" + String(repeating: "{},", count: million / 10)
      + "{}]}",
    "{\"formatVersion\": 1, \"regions\": ["
      + (0..<million / 20).map { "\"r\($0)\"" }.joined(separator: ",")
      + "], \"scenarios\": [{}, {}, {}]}",
    "{" + (0..<million / 20).map { "\"f\($0)\": 1" }.joined(separator: ",") + "}",
    "{" + String(repeating: "\"region\": \"x\",", count: million / 50) + "\"region\": 1}",
    "{\"title\": \"" + String(repeating: "x", count: million) + "\"}",
    "{\"title\": \"" + String(repeating: "\\u0301", count: million / 10) + "\"}",
    "{\"formatVersion\": " + String(repeating: "9", count: million) + "}",
    "{\"formatVersion\": 1e" + String(repeating: "9", count: million) + "}",
    String(repeating: "\n", count: million), String(repeating: "\u{FEFF}", count: million / 10),
  ])
  func `of size is refused in good order`(text: String) {
    let bytes = Array(text.utf8)
    #expect(ScenarioTarget.brokenLaws(by: bytes).isEmpty)
    #expect(PriceTableTarget.brokenLaws(by: bytes).isEmpty)
    #expect(PriceImportTarget.brokenLaws(by: bytes).isEmpty)
  }
}

extension SplitMix64 {
  private static let numbers: [String] =
    [
      "0", "-0", "1", "-1", "0.0", "1e-12", "1e-38", "1e-39", "1e38", "1e39", "1e308", "1e999",
      "1e-999",
      "1e1000", "1E+5", "0.01", "0.009999", "1.0000001", "23", "24", "63", "64", "100", "101",
      "168", "169",
      "1000", "1001", "1024", "1025", "3600", "3601", "8760", "8761", "8784", "25600", "25601",
      "51200", "1048576", "1048577", "10485760", "10485761", "1000000", "1000001", "1000000000",
      "1000000001", "1000000000000", "1000000000001", "1e18", "1000000000000000001",
      "9223372036854775807",
      "9223372036854775808", "18446744073709551615", "18446744073709551616",
      "1180591620717411303424",
      "1180591620717411303425", "170141183460469231731687303715884105727",
      "340282366920938463463374607431768211455", "340282366920938463463374607431768211456",
      "99999999999999999999999999999999999999", "0.33333333333333333333333333333333333333",
      "12345678901234567890.123456789012345678", "1e24", "1e25", "1e26", "1e12", "1e-10",
      String(repeating: "9", count: 5_000), "0." + String(repeating: "0", count: 5_000) + "1",
      "1e" + String(repeating: "9", count: 3_000), "NaN", "Infinity", "0x10", "1_000", "", "null",
      "true",
    ]

  private static let units = [
    "", "B", " B", "KB", "MiB", "GB", "TiB", "/s", "/min", "/hour", "/day", "/month", "h", "d",
    "ms", "s",
    "min", "%", " %",
  ]

  /// The fields of a stream with values that may stand in it, and the unit of most.
  private static let fields: [(name: String, usual: [String], unit: String)] = [
    ("count", ["1", "1000000", "7"], ""), ("peakRate", ["1e12", "1000000"], "/s"),
    ("partitionKeySize", ["0", "1024", "36"], "B"), ("shards", ["1", "1e12"], ""),
    ("currentShards", ["1", "1e12"], ""), ("hotKeyShare", ["1e-38", "100", "50"], "%"),
    ("partitionKeys", ["1", "1e15"], ""),
    ("targetUtilization", ["1", "100", "80"], "%"), ("retention", ["24", "8760", "169"], "h"),
    ("longTermReads", ["0", "1e9", "1180591620717411303424"], "B"),
  ]

  mutating func choice<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  private mutating func isTrue(oneIn number: Int) -> Bool {
    Int.random(in: 0..<number, using: &self) == 0
  }

  /// Mostly a value that is allowed, else any.
  private mutating func value(_ usual: [String], _ unit: String) -> String {
    guard isTrue(oneIn: 6) else { return "\"\(choice(usual))\(unit)\"" }
    let number = choice(Self.numbers)
    return isTrue(oneIn: 2) ? "\"\(number)\(choice(Self.units))\"" : number
  }

  mutating func scenarioFile() -> String {
    let scenarios = (0..<Int.random(in: 1...3, using: &self)).map { index in
      let streams = (0..<Int.random(in: 1...2, using: &self)).map { stream(named: "s\($0)") }
      let mode = choice(["provisioned", "on-demand", "on-demand-advantage"])
      return
        "{\"name\": \"n\(index)\", \"mode\": \"\(mode)\", \"streams\": [\(streams.joined(separator: ", "))]}"
    }
    let month = value(["730", "1", "8784", "0.999"], "h")
    return "{\"formatVersion\": 1, \"region\": \"us-east-1\", \"month\": \(month), \"scenarios\": ["
      + scenarios.joined(separator: ", ") + "]}"
      + String(repeating: " ", count: Int.random(in: 0..<19, using: &self))
  }

  private mutating func stream(named name: String) -> String {
    let sizes = ["1", "77", "10485760", "1.5", "25600", "25601", "1048576"]
    var parts = ["\"name\": \"\(name)\""]
    if isTrue(oneIn: 3) {
      let shares = isTrue(oneIn: 2) ? ["1", "1e-38", "1e38"] : ["3", "7", "11"]
      let mix = (0..<Int.random(in: 1...5, using: &self)).map { _ in
        "{\"size\": \(value(sizes, "B")), \"share\": \(choice(shares))}"
      }
      parts.append("\"recordSizes\": [\(mix.joined(separator: ", "))]")
    } else {
      parts.append("\"recordSize\": \(value(sizes, "B"))")
    }
    parts.append(
      "\"rate\": \(value(["1e-38", "1", "1e12", "25000", "0.333333333333333333"], choice(["/s", "/month"])))"
    )
    for field in Self.fields where isTrue(oneIn: 4) {
      parts.append("\"\(field.name)\": \(value(field.usual, field.unit))")
    }
    if isTrue(oneIn: 4) {
      parts.append(
        "\"consumers\": {\"shared\": \(value(["0", "1000"], "")), \"enhancedFanOut\": \(value(["0", "1000"], "")), "
          + "\"pollsPerSecond\": \(value(["0", "1000", "1e-38"], ""))}")
    }
    switch Int.random(in: 0..<4, using: &self) {
    case 0:
      parts.append(
        "\"aggregation\": {\"recordsPerPut\": \(value(["1", "1000000000", "12.5", "2000"], "")), "
          + "\"distinctKeys\": \(value(["1", "1000000000", "129"], ""))}")
    case 1:
      parts.append(
        "\"aggregation\": {\"recordsPerPut\": \(value(["1", "12.5"], "")), \"putSize\": \(value(["64", "10485760"], "B"))}"
      )
    case 2:
      parts.append(
        "\"aggregation\": {\"kpl\": {\"maxSize\": \(value(["64", "10485760", "51200"], "B")), "
          + "\"maxCount\": \(value(["1", "1e18", "4294967295"], "")), \"bufferedTime\": \(value(["0", "3600", "1e-38"], "s")), "
          + "\"producers\": \(value(["1", "1000000000"], ""))}}")
    default: break
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  mutating func priceTable() -> String {
    let prices = ["0.000000000001", "1000000", "999999.999999999999", "0.015"]
    let text = PriceTableSample.text.replacing("SOURCE", with: "\"s\"")
    var lines = text.split(separator: "\n").map(String.init)
    for index in lines.indices where lines[index].contains(": \"0.") && isTrue(oneIn: 5) {
      let name = lines[index].prefix { $0 != ":" }
      let end = lines[index].hasSuffix(",") ? "," : ""
      lines[index] = "\(name): \(value(prices, ""))\(end)"
    }
    if isTrue(oneIn: 2) {
      lines.insert("\"discountPercent\": \(value(["0", "99.9999", "0.0001"], "")),", at: 1)
    }
    return lines.joined(separator: "\n")
      + String(repeating: " ", count: Int.random(in: 0..<16, using: &self))
  }

  mutating func options() -> [String] {
    let number = choice(Self.numbers) + choice(Self.units)
    let second = choice(Self.numbers) + choice(Self.units)
    return choice([
      ["compare", "--record-size", number, "--rate", second, "--region", "us-east-1"],
      [
        "compare", "--record-size", "1KB", "--rate", "1/s", "--region", "us-east-1",
        choice([
          "--shards", "--count", "--retention", "--records-per-put", "--put-size",
          "--long-term-reads", "--kpl-buffered-time", "--kpl-producers",
        ]), "\(number),\(second)",
      ],
      [
        "sweep", "s.json", "--vary", "rate=\(number)..\(second):+\(choice(Self.numbers))", "-f",
        "csv",
      ],
      ["sweep", "s.json", "--vary", "recordSize=\(number)..\(second):x\(choice(Self.numbers))"],
      [
        "sweep", "s.json", "--vary", "rate=\(number)..\(second):log\(choice(Self.numbers))", "-f",
        "json",
      ],
      ["sweep", "s.json", "--vary", "retention=24..8760:+1", "--vary", "rate=\(number),\(second)"],
      ["plan", "s.json", "--growth", number, "--months", second],
      ["plan", "s.json", "--growth", "1000%", "--months", "120"],
      ["compare", "s.json", "--month", number], ["compare", "s.json", "--width", number],
      ["compare", "s.json", "--fail-above", number, "--fail-increase", second],
      ["prices", "check", "--max-age", number, "--now", second],
      ["sweep", "s.json", "--vary", "rate=1", "--threads", number],
      ["compare", "s.json", "--heading-level", number, "-f", "markdown"],
    ])
  }
}
