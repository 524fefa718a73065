import Testing

/// The average rate together with its peak, as one name.
struct Traffic {
  private static let stream =
    #"{ "name": "a", "recordSize": "1 KB", "rate": "900/s", "peakRate": "3000/s" }"#

  private func run(_ arguments: String) -> ToolRun {
    ToolRun(
      arguments.split(separator: " ").map(String.init),
      files: [
        "x.json": """
        { "formatVersion": 1, "region": "us-east-1", "scenarios": [{ "stream": \(Self.stream) }] }
        """
      ])
  }

  /// The peak moves with the rate there too, unless it is told not to.
  @Test(arguments: [
    ("sweep x.json --vary", "=500/s..9000/s:+500 --format csv"),
    ("sweep x.json --vary", "=1/s,900/s,18000/s"),
    ("breakeven x.json --over", ""),
  ])
  func `varies as the rate does with its peak`(start: String, end: String) {
    let traffic = run("\(start) traffic\(end)")
    let rate = run("\(start) rate\(end) --peak proportional")
    #expect(traffic.exitCode == 0 && traffic.errors.isEmpty)
    #expect(traffic.output == rate.output)
    #expect(traffic.output != run("\(start) rate\(end) --peak fixed").output)
  }

  @Test(arguments: [
    "sweep x.json --vary traffic=1/s,2/s --peak fixed",
    "sweep x.json --vary traffic=1/s,2/s --vary peakRate=5/s",
    "sweep x.json --vary traffic=1/s,2/s --vary rate=5/s",
    "breakeven x.json --over traffic --peak fixed",
  ])
  func `cannot vary beside its own parts`(command: String) {
    let run = run(command)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
  }
}
