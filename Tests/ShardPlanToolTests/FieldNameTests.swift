import Testing

/// The names of fields that vary, and that break-even points are searched over.
struct `The name of a field` {
  static let slips = [
    "kpl.producers", "kpl-producer", "producer", "kpl.maxSize", "max-count", "rates", "ratte",
    "retenton", "shared-consumer", "record-sise", "recordsPerPUT", "putsize", "distinct-key",
    "cuont",
  ]

  @Test(arguments: slips)
  func `that is suggested is taken`(slip: String) throws {
    let file = "Docs/Examples/break-even.json"
    for command in [["breakeven", file, "--over"], ["sweep", file, "--vary"]] {
      func run(_ name: String) -> ToolRun {
        ToolRun(command + [name + (command[0] == "sweep" ? "=1" : "")])
      }
      let errors = run(slip).errors
      #expect(errors.contains("There is no field '\(slip)'."))
      guard let start = errors.firstRange(of: "Did you mean '") else { continue }
      let name = String(errors[start.upperBound...].prefix { $0 != "'" })
      #expect(!run(name).errors.contains("is invalid for"), "\(name)")
    }
  }

  @Test(arguments: ["kpl.producers", "kpl-producer", "producer"])
  func `that is not searched over is not suggested for break-even points`(slip: String) {
    let run = ToolRun("breakeven", "Docs/Examples/break-even.json", "--over", slip)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("'. Break-even points are searched over count, "))
  }
}
