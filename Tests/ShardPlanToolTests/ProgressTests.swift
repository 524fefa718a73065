import ShardPlanTool
import TestSupport
import Testing

/// The progress of long work, shown on a terminal.
struct `Progress` {
  /// Standard error of a run in which every look at the clock takes a second.
  private func errors(
    of arguments: [String], _ prepare: (MemoryEnvironment) -> Void = { $0.terminals = [.error] }
  ) -> String {
    let environment = MemoryEnvironment()
    environment.secondsPerLook = 1
    prepare(environment)
    let run = ToolRun(arguments, in: environment)
    #expect(run.exitCode == 0)
    return run.errors
  }

  private let points = [
    "sweep", `Sweeping`.study, "--vary", "rate=1..20000:+1", "--format", "csv",
  ]

  @Test func `is shown on a terminal, and taken away`() {
    let errors = errors(of: points)
    #expect(errors.contains("\rSweep: 81 % of 20000 points"))
    #expect(errors.hasSuffix("\r\u{1B}[K"))
  }

  @Test func `is shown where the points do not scroll by`() {
    // Streams are read before the first point.
    #expect(!errors(of: points) { $0.terminals = [.error, .output] }.contains("Sweep"))
    #expect(
      !errors(of: points + ["-o", "sweep.csv"]) { $0.terminals = [.error, .output] }.isEmpty)
    #expect(
      !errors(of: Array(points.dropLast(2))) { $0.terminals = [.error, .output] }.isEmpty)
  }

  @Test(arguments: [
    (["breakeven"], "Break-even points"), (["sensitivity"], "Sensitivity"),
    (["plan"], "Capacity plan"),
  ])
  func `is shown where there are many scenarios`(command: [String], work: String) {
    let regions = ["--region", "us-east-1,us-east-2,us-west-1,us-west-2,eu-west-1"]
    let errors = errors(of: command + [`Sweeping`.study] + regions)
    #expect(errors.contains("\r\(work): "))
    #expect(errors.contains(" scenarios"))
    #expect(errors.hasSuffix("\r\u{1B}[K"))
  }

  @Test(arguments: [
    ["compare"], ["sensitivity"], ["plan"], ["plan", "--growth", "8%"],
    ["plan", "--aggregation-table"],
  ])
  func `is shown where one scenario has many streams`(command: [String]) {
    let streams = (1...9).map { "{\"recordSize\": \"\($0) KB\", \"rate\": \"9/s\"}" }
    let scenario = "{\"name\": \"S\", \"streams\": [\(streams.joined(separator: ","))]}"
    let errors = errors(of: command + ["many.json"]) { environment in
      environment.terminals = [.error]
      environment.files["many.json"] = Array(
        "{\"formatVersion\": 1, \"region\": \"us-east-1\", \"scenarios\": [\(scenario)]}".utf8)
    }
    #expect(errors.contains(": 44 %\r"))
    #expect(!errors.contains("scenarios"))
    #expect(errors.hasSuffix("\r\u{1B}[K"))
  }

  @Test func `is not shown without a terminal, or of short work`() {
    #expect(errors(of: points) { _ in }.isEmpty)
    #expect(
      errors(of: points) { environment in
        environment.terminals = [.error]
        environment.secondsPerLook = 0
      }.isEmpty)
  }
}
