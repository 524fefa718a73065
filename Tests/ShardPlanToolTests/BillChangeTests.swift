import Testing

/// Bills compared with those of a saved report or of another scenario file.
struct `Changes of bills` {
  static let old = """
    { "formatVersion": 1, "region": "us-east-1", "scenarios": [
      { "name": "Now", "stream": { "recordSize": "1KB", "rate": "3000/s" } },
      { "name": "Gone", "stream": { "recordSize": "1KB", "rate": "3000/s" } },
      { "name": "Same", "stream": { "recordSize": "1KB", "rate": "100/s" } } ] }
    """
  static let new = """
    { "formatVersion": 1, "region": "us-east-1", "scenarios": [
      { "name": "Now", "stream": { "recordSize": "1KB", "rate": "2500/s", "retention": "48h",
        "consumers": { "enhancedFanOut": 1 } } },
      { "name": "Same", "stream": { "recordSize": "1KB", "rate": "100/s" } },
      { "name": "New", "mode": "on-demand", "stream": { "recordSize": "1KB", "rate": "3/s" } } ] }
    """

  private static func run(_ arguments: String..., against saved: String? = nil) -> ToolRun {
    let report = ToolRun("compare", "old.json", "--format", "json", files: ["old.json": old]).output
    return ToolRun(
      ["compare", "new.json"] + arguments,
      files: ["old.json": old, "new.json": new, "saved.json": saved ?? report])
  }

  @Test func `are shown for each line and the total, whatever holds the saved bills`() {
    let fromReport = Self.run("--against", "saved.json", "--width", "100")
    let fromScenario = Self.run("--against", "old.json", "--width", "100")
    #expect(fromReport.exitCode == 0)
    #expect(fromScenario.exitCode == 0)
    #expect(
      fromReport.output == fromScenario.output.replacing("'old.json'", with: "'saved.json'"))
    let text = fromReport.output
    #expect(text.contains("Since 'saved.json': Now costs $139.71 (97.5 %) more a month."))
    for (label, saved, now, change) in [
      ("Shard-hours", "$32.85", "$32.85", "the same"),
      ("PUT payload units", "$110.38", "$91.98", "−$18.40"),
      ("Fan-out consumers", "–", "$32.85", "+$32.85"),
      ("Extended retention", "–", "$43.80", "+$43.80"),
      ("Total a month", "$143.23", "$282.93", "+$139.71"),
    ] {
      let rows = text.split(separator: "\n").filter { $0.hasPrefix(label) }
      #expect(
        rows.contains { row in
          let cells = row.dropFirst(label.count).split(separator: "  ")
            .map { $0.trimmingPrefix { $0 == " " } }.filter { !$0.isEmpty }
          return cells.prefix(3).map { String($0) } == [saved, now, change]
        }, "\(label)")
    }
    #expect(text.contains("Not saved there: New."))
    #expect(text.contains("No longer there: Gone in us-east-1."))
    #expect(text.contains("Unchanged: Same."))
  }

  @Test func `stand first in Markdown for a pull request`() throws {
    let text = Self.run("--against", "saved.json", "--format", "markdown").output
    let verdict = try #require(text.firstRange(of: "Since 'saved.json'"))
    let table = try #require(
      text.firstRange(of: "| PUT payload units | $110.38 | $91.98 | −$18.40"))
    let bills = try #require(text.firstRange(of: "## Bills now"))
    #expect(verdict.lowerBound < table.lowerBound && table.lowerBound < bills.lowerBound)
  }

  @Test func `add up in JSON, line by line`() throws {
    let text = Self.run("--against", "saved.json", "--format", "json").output
    let against = try #require(text.firstRange(of: "\"against\": {"))
    let rest = text[against.lowerBound...]
    #expect(rest.contains("\"saved\": \"143.226\""))
    #expect(rest.contains("\"now\": \"282.933323364258\""))
    #expect(rest.contains("\"change\": \"139.707323364258\""))
    #expect(rest.contains("\"change\": \"-18.396\""))
    #expect(rest.contains("\"saved\": null"))
  }

  /// Any two settings of a stream, as one would change them.
  @Test(arguments: 0..<40)
  func `of the lines add up to that of the total, and saved plus change is now`(seed: Int) throws {
    func file(_ number: Int) -> String {
      let mode = ["provisioned", "on-demand", "on-demand-advantage"][number % 3]
      return """
        { "formatVersion": 1, "region": "us-east-1", "scenarios": [ { "name": "a",
          "mode": "\(mode)", "streams": [
            { "recordSize": \(1 + number * 7_919 % 60_000), "rate": \(1 + number * 104_729 % 9_000),
              "consumers": { "enhancedFanOut": \(number % 4) } },
            { "recordSize": "1KB", "rate": "7/s", "retention": "\(1 + number % 12)d" } ] } ] }
        """
    }
    let run = ToolRun(
      "compare", "new.json", "--against", "old.json", "--format", "json",
      files: ["old.json": file(seed), "new.json": file(seed * seed + 5)])
    let start = try #require(run.output.firstRange(of: "\"against\": {"))
    let text = run.output[start.lowerBound...]
    func amounts(_ name: String) -> [Int128] {
      text.matches(of: /"(saved|now|change)": (?:"(-?)([0-9]+)\.?([0-9]*)"|null)/)
        .filter { $0.1 == name }.map { match in
          guard let whole = match.3, let decimals = match.4 else { return 0 }
          let digits = Int128(whole + decimals + String(repeating: "0", count: 12 - decimals.count))
          return (digits ?? 0) * (match.2 == "-" ? -1 : 1)
        }
    }
    let (saved, now, change) = (amounts("saved"), amounts("now"), amounts("change"))
    #expect(saved.count > 1 && saved.count == now.count && now.count == change.count)
    for place in saved.indices { #expect(saved[place] + change[place] == now[place]) }
    // The total comes first.
    for all in [saved, now, change] { #expect(all.dropFirst().reduce(0, +) == all[0]) }
  }

  @Test func `of equal bills are none`() {
    let run = ToolRun(
      "compare", "old.json", "--against", "old.json", files: ["old.json": Self.old])
    #expect(run.output.contains("Since 'old.json': all 3 bills are the same."))
    #expect(run.exitCode == 0)
  }

  @Test func `are found in what compare saved, or a scenario file, only`() {
    for text in ["<!DOCTYPE html>\n<html></html>\n", #"{"schemaVersion": 1, "streams": []}"#] {
      let other = ToolRun(
        "compare", "old.json", "--against", "x", files: ["old.json": Self.old, "x": text])
      #expect(other.exitCode == 65)
      #expect(
        other.messages.contains("'shardplan compare --format json --output saved.json' wrote"),
        "\(other.errors)")
    }
  }

  @Test func `are those of one scenario where it is named`() {
    let text = Self.run("--against", "old.json", "--of", "Same").output
    #expect(text.contains("Since 'old.json': the bill is the same."))
    #expect(!text.contains("No longer there"))
  }

  @Test func `from a scenario file hold as a gate does`() {
    let run = Self.run("--against", "old.json", "--fail-increase", "5%")
    #expect(run.exitCode == 1)
    #expect(
      run.errors.hasPrefix(
        "Error: 'Now' costs $282.93 a month, 97.5 % more than the $143.23 in 'old.json'; at most 5 %"
      ))
  }

  @Test func `are priced at the same prices, in the same month and region`() {
    let run = Self.run(
      "--against", "old.json", "--region", "eu-central-1", "--month", "744h", "--fail-increase", "0"
    )
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("'Now' costs"))
    #expect(!run.errors.contains("'Same' costs"))
  }

  @Test func `of a report without lines are of the total only`() {
    let saved = """
      { "schemaVersion": 1, "scenarios": [ { "name": "Now", "region": "us-east-1",
        "currency": "USD", "month": { "hours": "730" }, "bill": { "total": "100" } } ] }
      """
    let text = Self.run("--against", "saved.json", "--width", "100", against: saved).output
    #expect(text.contains("Now costs $182.93 (182.9 %) more a month."))
    let rows = text.split(separator: "\n").prefix { !$0.hasPrefix("Bills now") }
    #expect(!rows.contains { $0.hasPrefix("Shard-hours") })
  }

  @Test func `from a faulty or foreign file are refused at its place`() {
    let faulty = Self.run(
      "--against", "saved.json", against: Self.old.replacing("3000/s", with: "3000"))
    #expect(faulty.exitCode == 65)
    #expect(faulty.errors.hasPrefix("saved.json:2:"))
    let foreign = Self.run("--against", "saved.json", against: "{ \"ResultsByTime\": [] }")
    #expect(foreign.messages.contains("an answer of 'aws ce get-cost-and-usage', not a report"))
  }
}
