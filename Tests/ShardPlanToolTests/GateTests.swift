import Testing

/// Limits that `compare` holds bills to.
struct `A gate` {
  static let study = "Docs/Examples/case-study.json"
  static let modes = "Docs/Examples/capacity-modes.json"
  static let full = "Full KPL aggregates"

  /// Saves a report, and runs the tool with it at hand.
  private static func against(
    _ saved: [String], _ arguments: [String], editing edit: (String) -> String = { $0 }
  ) -> ToolRun {
    let environment = MemoryEnvironment()
    let report = ToolRun(saved + ["--format", "json"]).output
    return ToolRun(arguments, files: ["saved.json": edit(report)], in: environment)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let errors: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String..., errors: [String] = []) {
      self.arguments = ["compare", arguments[0]] + arguments.dropFirst()
      self.errors = errors
    }
  }

  static let kept = [
    Case(study, "--fail-above", "1196.82"), Case(study, "--fail-above", "$1196.82"),
    Case(study, "--fail-above", "1196.82 USD"), Case(study, "--fail-above", "1196.82USD"),
    Case(study, "--fail-above", "24.954545454546", "--of", full),
    Case(study, "--fail-increase", "0"), Case(study, "--fail-increase", "0%", "--of", full),
    Case(modes, "--fail-increase", "300.6%"),
  ]

  static let failed = [
    Case(
      study, "--fail-above", "500",
      errors: ["'One record per PUT' costs $1,196.82 a month, $696.82 above the limit of $500.00."]),
    Case(
      study, "--fail-above", "0",
      errors: ["'One record per PUT' costs $1,196.82 a month, $1,196.82 above the limit of $0.00."]),
    Case(
      study, "--fail-above", "24.954545454544", "--of", full,
      errors: [
        "'Full KPL aggregates' costs $24.954545454545 a month, $0.000000000001 above the limit of "
          + "$24.954545454544."
      ]),
    Case(
      study, "--region", "us-east-1,eu-west-1", "--fail-above", "1200",
      errors: [
        "'One record per PUT' in eu-west-1 costs $1,398.12 a month, $198.12 above the limit of "
          + "$1,200.00."
      ]),
    Case(
      modes, "--fail-increase", "10%",
      errors: [
        "'On-demand' costs $4,658.69 a month, 300.5 % more than the $1,163.15 of 'Provisioned'; "
          + "at most 10 % is allowed.",
        "'On-demand Advantage' costs $3,769.78 a month, 224.1 % more than the $1,163.15 of "
          + "'Provisioned'; at most 10 % is allowed.",
      ]),
    Case(
      modes, "--fail-increase", "10%", "--fail-above", "1000", "--of", "On-demand",
      errors: [
        "'On-demand' costs $4,658.69 a month, $3,658.69 above the limit of $1,000.00.",
        "'On-demand' costs $4,658.69 a month, 300.5 % more than the $1,163.15 of 'Provisioned'; "
          + "at most 10 % is allowed.",
      ]),
  ]

  @Test(arguments: kept)
  func `that is kept says nothing`(example: Case) {
    let run = ToolRun(example.arguments)
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: failed)
  func `that is not kept says so and exits 1`(example: Case) {
    let run = ToolRun(example.arguments)
    #expect(run.exitCode == 1)
    #expect(run.errors == example.errors.map { "Error: \($0)\n" }.joined())
  }

  static let throttled =
    ["compare", "--record-size", "1KB", "--rate", "9000/s", "--region", "us-east-1"]

  static let looks: [(arguments: String, exitCode: Int32, names: [String])] = [
    ("--shards 2 --fail-above 400", 0, ["Provisioned"]),
    ("--shards 2 --fail-above 4", 1, ["Provisioned"]),
    ("--shards 2,9 --fail-above 400", 0, ["2 shards"]),
    ("--shards 9,2 --fail-above 500", 0, []),
    ("--shards 9,2,3 --fail-increase 0%", 0, ["2 shards", "3 shards"]),
    ("--shards 2,9 --fail-increase 0% --fail-above 1000", 1, ["2 shards"]),
    ("--shards 2 --fail-above 0 --mode on-demand", 1, []),
  ]

  @Test(arguments: looks)
  func `that looks at a bill of what throttles says so, and exits as before`(
    look: (arguments: String, exitCode: Int32, names: [String])
  ) {
    let run = ToolRun(Self.throttled + look.arguments.split(separator: " ").map(String.init))
    #expect(run.exitCode == look.exitCode)
    let warned = run.messages.split(separator: "\n")
      .filter { $0.hasSuffix("[throttled-bill]") }
    let expected = look.names.map {
      "warning: The gate looked at the bill of '\($0)', which throttles at its peak and so does not "
        + "carry its load. [throttled-bill]"
    }
    #expect(warned.map(String.init) == expected)
  }

  @Test func `that is not asked for says nothing of throttling`() {
    #expect(ToolRun(Self.throttled + ["--shards", "2"]).errors.isEmpty)
  }

  @Test func `against a saved report says that what it looks at throttles`() {
    let stream = Self.throttled + ["--shards", "2"]
    let run = Self.against(
      stream, stream + ["--fail-increase", "0%", "--against", "saved.json"])
    #expect(run.exitCode == 0)
    #expect(run.messages.contains("bill of 'Provisioned', which throttles at its peak"))
    #expect(run.output.contains("Since 'saved.json': the bill is the same."))
  }

  @Test(arguments: ["text", "markdown", "csv", "json"])
  func `leaves the report as it is in every format`(format: String) {
    let plain = ToolRun("compare", Self.study, "--format", format)
    let gated = ToolRun("compare", Self.study, "--format", format, "--fail-above", "1")
    #expect(gated.output == plain.output)
    #expect(gated.exitCode == 1)
  }

  @Test func `that is not kept leaves the report in its file`() {
    let environment = MemoryEnvironment()
    let run = ToolRun(
      "compare", Self.study, "--fail-above", "1", "-o", "bills.txt", in: environment)
    #expect(run.exitCode == 1)
    #expect(environment.files["bills.txt"] == Array(ToolRun("compare", Self.study).output.utf8))
  }

  static let refused = [
    Case(study, "--of", full, errors: ["'--of' has no effect without '--fail-above <amount>'"]),
    Case(study, "--fail-above", "1", "--of", "Full", errors: ["Did you mean '\(full)'?"]),
    Case(
      study, "--fail-above", "1", "--of", "zzz",
      errors: ["There is no scenario 'zzz'. The first is 'One record per PUT'."]),
    Case(study, "--fail-above", "1 CNY", errors: ["is in CNY, and 'One record per PUT' is billed"]),
    Case(
      study, "--region", "us-east-1,cn-north-1", "--fail-above", "1",
      errors: ["The limit is in USD, and 'One record per PUT' in cn-north-1 is billed in CNY."]),
    Case(
      study, "--region", "us-east-1,cn-north-1", "--fail-increase", "1",
      errors: [
        "'One record per PUT' in cn-north-1 is billed in CNY and 'One record per PUT' in "
          + "us-east-1 in USD, so they cannot be compared."
      ]),
    Case(
      study, "--fail-increase", "1", "--of", "One record per PUT",
      errors: ["There is nothing to compare the first scenario with."]),
    Case(
      "-", "--fail-increase", "1", "--against", "-",
      errors: ["Standard input cannot be both the scenario file and the one to compare with."]),
  ]

  @Test(arguments: refused)
  func `that fits no bill is a wrong command line`(example: Case) {
    let run = ToolRun(example.arguments)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    for error in example.errors { #expect(run.errors.contains(error)) }
  }

  @Test(arguments: [
    "", "-5", "5e2", "1,000", "500 dollars", "USD", "$", "$500 USD", "0.0000000000001", "five",
    "10000000000000000000000001", "500  USD", "+5", "0x10", ".5", "5.",
  ])
  func `takes no amount that is not plain`(amount: String) {
    let run = ToolRun("compare", Self.study, "--fail-above=\(amount)")
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("--fail-above <amount>"))
  }

  @Test func `on months of two lengths is refused`() {
    let text = """
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [
        { "name": "a", "stream": { "recordSize": "1 KB", "rate": "1/s" } },
        { "name": "b", "month": "744h", "stream": { "recordSize": "1 KB", "rate": "1/s" } } ] }
      """
    let run = ToolRun("compare", "s.json", "--fail-increase", "900", files: ["s.json": text])
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("'b' is billed for 744 hours and 'a' for 730, so they cannot be"))
  }

  @Test func `says nothing to the terminal that a name holds`() {
    let text = """
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [
        { "name": "a\\u001B[31m\\n\\u202E", "stream": { "recordSize": "1 KB", "rate": "1/s" } } ] }
      """
    let files = ["s.json": text]
    let failed = ToolRun("compare", "s.json", "--fail-above", "0", files: files)
    #expect(failed.errors.hasPrefix("Error: 'a\\u{1B}[31m\\u{A}\\u{202E}' costs "))
    let unknown = ToolRun("compare", "s.json", "--fail-above", "0", "--of", "\u{1B}", files: files)
    #expect(unknown.exitCode == 64)
    let yuan = ToolRun("compare", "s.json", "--fail-above", "0 CNY", files: files)
    #expect(yuan.exitCode == 64)
    for run in [failed, unknown, yuan] { #expect(!run.errors.contains("\u{1B}")) }
  }

  @Test func `against a saved report is kept by the same bills`() {
    let run = Self.against(
      ["compare", Self.study],
      ["compare", Self.study, "--fail-increase", "0", "--against", "saved.json"])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func `against a saved report names each bill that rose too much`() {
    let run = Self.against(
      ["compare", Self.study],
      ["compare", Self.study, "--fail-increase", "10", "--against", "saved.json"]
    ) { $0.replacing("\"total\": \"95.7456\"", with: "\"total\": \"80\"") }
    #expect(run.exitCode == 1)
    #expect(
      run.errors == "Error: 'As published' costs $95.75 a month, 19.7 % more than the $80.00 in "
        + "'saved.json'; at most 10 % is allowed.\n")
  }

  @Test func `against a saved bill of nothing fails for anything`() {
    let run = Self.against(
      ["compare", Self.study],
      ["compare", Self.study, "--fail-increase", "10", "--against", "saved.json"]
    ) { $0.replacing("\"total\": \"95.7456\"", with: "\"total\": \"0\"") }
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("more than the $0.00 in 'saved.json'"))
  }

  @Test func `against a saved report says which scenarios are not in it`() {
    let run = Self.against(
      ["compare", Self.study],
      ["compare", Self.study, "--fail-increase", "10", "--against", "saved.json"]
    ) { $0.replacing("\"As published\"", with: "\"Once\"") }
    #expect(run.exitCode == 0)
    #expect(
      run.errors
        == "Note: 'As published' in us-east-1 is not in 'saved.json', and was not compared.\n")
  }

  @Test func `against a report of other scenarios is an error`() {
    let arguments = ["compare", Self.study, "--fail-increase", "10", "--against", "saved.json"]
    let other = Self.against(["compare", Self.modes], arguments)
    #expect(other.exitCode == 65)
    #expect(other.output.isEmpty)
    #expect(other.errors.hasPrefix("saved.json:4:16: error: None of the 4 scenarios is in this"))
    let elsewhere = Self.against(["compare", Self.study, "--region", "eu-west-1"], arguments)
    #expect(elsewhere.errors.contains("[no-common-scenario]"))
    #expect(elsewhere.errors.contains("the file has '"))
    #expect(elsewhere.errors.contains("in eu-west-1"))
  }

  @Test func `against another currency or month is an error at its place`() {
    let arguments = ["compare", Self.study, "--fail-increase", "10", "--against", "saved.json"]
    let yuan = Self.against(["compare", Self.study], arguments) {
      $0.replacing("\"USD\"", with: "\"CNY\"")
    }
    #expect(yuan.exitCode == 65)
    #expect(yuan.errors.contains("[other-currency]"))
    let longer = Self.against(["compare", Self.study, "--month", "744h"], arguments)
    #expect(longer.exitCode == 65)
    #expect(longer.errors.contains("help: bill the same month with '--month 744h'"))
  }

  @Test func `against a file that is missing or broken tells them apart`() {
    let arguments = ["compare", Self.study, "--fail-increase", "10", "--against", "saved.json"]
    #expect(ToolRun(arguments).exitCode == 66)
    #expect(ToolRun(arguments, files: ["saved.json": "{"]).exitCode == 65)
    #expect(ToolRun(arguments, files: ["saved.json": "{\"schemaVersion\": 2}"]).exitCode == 65)
  }

  @Test func `against the file that is to be written is refused`() {
    let run = Self.against(
      ["compare", Self.study],
      ["compare", Self.study, "--fail-increase", "10", "--against", "saved.json"]
        + ["-o", "saved.json"])
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("would replace an input"))
  }
}

/// The level of headings in Markdown reports.
struct `The level of headings` {
  private static func headings(_ level: String) -> [Substring] {
    ToolRun(
      "compare", "Docs/Examples/fleet.json", "-f", "markdown", "--heading-level", level
    ).output.split(separator: "\n").filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" } }
  }

  @Test(arguments: 1...6)
  func `is that of the title, and one below for the rest`(level: Int) {
    let headings = Self.headings(String(level))
    #expect(headings.first?.count == level)
    #expect(headings.dropFirst().allSatisfy { $0.count == min(6, level + 1) })
    #expect(headings.count > 2)
  }

  @Test func `is for Markdown only`() {
    let run = ToolRun("compare", "Docs/Examples/fleet.json", "--heading-level", "2")
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("has no effect without '--format markdown'"))
    #expect(ToolRun("prices", "list", "--heading-level", "7", "-f", "markdown").exitCode == 64)
  }
}
