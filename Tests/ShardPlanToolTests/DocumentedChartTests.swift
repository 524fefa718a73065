import TestSupport
import Testing

/// The charts of the example review.
struct `A chart of the documentation` {
  @Test(arguments: [
    ("compare Docs/Examples/orders.json", "orders-bills.svg"),
    ("sweep Docs/Examples/orders.json --vary peakRate=9000..30000:+500", "orders-peak.svg"),
  ])
  func `is what its command draws`(command: String, file: String) throws {
    let words = command.split(separator: " ").map(String.init) + ["--format", "svg"]
    let run = ToolRun(words)
    #expect(run.exitCode == 0)
    #expect(try Golden.difference(of: run.output, from: "Docs/Examples/\(file)") == nil)
  }
}
