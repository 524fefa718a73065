import Testing

/// Percentages of growth and of gates.
struct `A percentage` {
  private func run(_ text: String) -> ToolRun {
    ToolRun(
      "plan", "Docs/Examples/fleet.json", "--growth=\(text)", "--months", "1", "--format", "json")
  }

  @Test(arguments: [
    ("8", "8"), ("8%", "8"), ("8 %", "8"), ("0", "0"), ("0.50%", "0.5"), ("1000", "1000"),
    ("1000%", "1000"), ("0.0001%", "0.0001"), ("1e2%", "100"),
  ])
  func `is read exactly`(text: String, percent: String) {
    #expect(run(text).output.contains("\"monthlyPercent\": \"\(percent)\""))
  }

  static let unsigned = [
    ("0.5", "0.5%, or 50% if it is a share of one."),
    ("1.5", "1.5%, or 150% if it is a share of one."),
    ("0.08", "0.08%, or 8% if it is a share of one."),
    ("0.0001", "0.0001%, or 0.01% if it is a share of one."),
    ("12.5", "12.5%."), ("5e1", "50%."),
  ]

  @Test(arguments: unsigned)
  func `with decimals needs its sign, and is told where it goes`(text: String, advice: String) {
    #expect(run(text).exitCode == 64)
    #expect(
      run(text).errors.hasPrefix(
        "Error: The value '\(text)' is invalid for '--growth <percent>'. Only a whole number may omit "
          + "the percent sign. Please write \(advice)\n"))
  }

  @Test(arguments: unsigned)
  func `that is advised is taken`(text: String, advice: String) {
    let advised = advice.split(separator: " ").filter { $0.contains("%") }
      .map { String($0.prefix { $0 != "%" }) + "%" }
    #expect(!advised.isEmpty)
    for text in advised { #expect(run(text).exitCode == 0, "\(text)") }
  }

  @Test(arguments: [
    "%", "much", "-5%", "-5", "1000.1%", "1001", "0.12345%", "0.12345", "8%%", "1,5%", "٣%", "+8%",
    "0x8", "1e9999%",
  ])
  func `is nothing else`(text: String) {
    #expect(run(text).exitCode == 64)
    #expect(run(text).errors.contains("from 0% to 1000% with at most four decimals.\n"))
  }

  @Test func `of a gate is asked for in the same words`() {
    let run = ToolRun("compare", "Docs/Examples/fleet.json", "--fail-increase", "ten")
    #expect(run.errors.contains("such as 10%, from 0% to 1000% with at most four decimals.\n"))
  }
}
