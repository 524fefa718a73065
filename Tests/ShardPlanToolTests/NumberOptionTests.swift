import Testing

/// Numbers of options as people of different countries write them (A28, A29).
struct `A number of an option` {
  private func run(_ options: String...) -> ToolRun {
    ToolRun(["compare", "--region", "us-east-1"] + options)
  }

  @Test(arguments: [
    ("--rate", "10k/s", "10000/s"), ("--rate", "2.5M/day", "2500000/day"),
    ("--rate", "250 records/s", "250/s"), ("--rate", "900 rps", "900/s"),
    ("--record-size", "250kb", "256000B"), ("--retention", "1y", "8760h"),
  ])
  func `is read as its plain spelling (A28)`(option: String, text: String, plain: String) {
    let others = ["--record-size", "77B", "--rate", "100/s"]
    let index = others.firstIndex(of: option)
    var options = others
    if let index { options.removeSubrange(index...index + 1) }
    let (one, other) = (
      ToolRun(["compare", "--region", "us-east-1"] + options + [option, text]),
      ToolRun(["compare", "--region", "us-east-1"] + options + [option, plain])
    )
    #expect(one.exitCode == 0, "\(one.errors)")
    #expect(one.output == other.output)
  }

  @Test(arguments: [
    ("--record-size", "1,4KB", "1.4KB"), ("--record-size", "1KB,0,5KB", "0.5KB"),
    ("--peak-rate", "1500,5/s", "1500.5/s"), ("--target-utilization", "82,5%", "82.5%"),
    ("--record-size", "1,40KB", "1.4KB"),
  ])
  func `with a decimal comma is told from a list (A29)`(
    option: String, text: String, advice: String
  ) {
    let others = option == "--record-size" ? [] : ["--record-size", "77B"]
    let run = ToolRun(
      ["compare", "--region", "us-east-1", "--rate", "1/s", option, text] + others)
    #expect(run.exitCode == 64)
    #expect(
      run.errors.contains(
        "looks like one number with a decimal comma, but a comma separates values. Please write "
          + "\(advice), or each value with its unit.\n"), "\(run.errors)")
    #expect(run.errors.split(separator: "Error: ").count == 1)
  }

  @Test(arguments: [
    ("--rate", "25.000/s", "25/s or 25000/s"), ("--record-size", "1.000KB", "1KB or 1000KB"),
    ("--peak-rate", "900/s,2.000k/s", "2k/s or 2000k/s"),
  ])
  func `with three zeros after a point is refused (A29)`(
    option: String, text: String, readings: String
  ) {
    var options = ["--record-size", "77B", "--rate", "100/s"]
    if let index = options.firstIndex(of: option) { options.removeSubrange(index...index + 1) }
    let run = ToolRun(["compare", "--region", "us-east-1"] + options + [option, text])
    #expect(run.exitCode == 64)
    #expect(
      run.errors.contains("can mean \(readings). Please write one of them.\n"), "\(run.errors)")
  }

  @Test func `with other three decimals is read as it always was, and that is said (A29)`() {
    let run = run("--record-size", "77B", "--rate", "16.667/s")
    #expect(run.exitCode == 0 && run.output.contains("16.67"))
    #expect(
      run.messages.contains(
        "--rate 16.667/s: '16.667/s' is read as 16.667/s, not as 16667/s. [number-ambiguous]"),
      "\(run.errors)")
    #expect(self.run("--record-size", "77B", "--rate", "0.125/s").errors.isEmpty)
    #expect(self.run("--record-size", "77B", "--rate", "16.6670/s").errors.isEmpty)
    // A record of 25,000 KB there is none.
    #expect(self.run("--record-size", "25.000KB", "--rate", "1/s").errors.isEmpty)
  }

  @Test(arguments: [
    ("--fail-above", "1.000", "1 or 1000"), ("--fail-above", "$1,000", "1 or 1000"),
    ("--fail-above", "499,95 USD", "499.95 USD"), ("--fail-above", "1.234.567", "1234567"),
    ("--month", "7.000h", "7h or 7000h"), ("--month", "1,000h", "1h or 1000h"),
  ])
  func `that is a limit or a month is not read silently as another (A29)`(
    option: String, text: String, advice: String
  ) {
    let run = run("--record-size", "77B", "--rate", "100/s", option, text)
    #expect(run.exitCode == 64)
    #expect(
      run.errors.hasPrefix("Error: The value '\(text)' is invalid for '\(option) "), "\(run.errors)"
    )
    #expect(run.errors.contains("Please write \(advice).\n"), "\(run.errors)")
  }

  @Test func `that a sweep varies is not read silently as another (A29)`() {
    let words = [
      "sweep", "--record-size", "77B", "--rate", "1/s", "--region", "us-east-1", "--vary",
    ]
    let run = ToolRun(words + ["rate=25.000/s,30.000/s"])
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("'25.000/s' can mean 25/s or 25000/s; please write one of them."))
    #expect(ToolRun(words + ["rate=10k/s,16.667/s"]).exitCode == 0)
  }

  @Test func `in a file is read as it always was, and that is said (A29)`() {
    let file = #"""
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [
        { "stream": { "recordSize": "1 KB", "rate": "25.000/s" } }] }
      """#
    let run = ToolRun("compare", "s.json", files: ["s.json": file])
    #expect(run.exitCode == 0)
    #expect(
      run.errors.hasPrefix("s.json:2:47: warning: '25.000/s' is read as 25/s, not as 25000/s."))
    let plain = ToolRun(
      "compare", "s.json", files: ["s.json": file.replacing("25.000/s", with: "25/s")])
    #expect(plain.output == run.output && plain.errors.isEmpty)
  }
}
