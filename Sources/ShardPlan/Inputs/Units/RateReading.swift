import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads a rate: a number of records per second, or text with a period.
  mutating func rate(_ node: Node) -> RecordRate? {
    let table = UnitTable<RecordRate.Period>.rates
    guard let measure = measure(node, table.kind, example: table.example) else { return nil }
    guard var unit = measure.unit else { return .perSecond(measure.number) }
    if unit.first == "/" { unit = "/" + trimmingSpaces(unit.dropFirst()) }
    return meaning(of: unit, in: table, at: node).map { RecordRate(measure.number, per: $0) }
  }
}

extension UnitTable where Meaning == RecordRate.Period {
  /// The periods that records are counted over.
  fileprivate static let rates = UnitTable(
    kind: "A rate", example: "\"25000/s\"",
    units: [
      ("/s", .second), ("/min", .minute), ("/hour", .hour), ("/day", .day), ("/month", .month),
      ("/sec", .second), ("/second", .second), ("/seconds", .second), ("/minute", .minute),
      ("/minutes", .minute), ("/h", .hour), ("/hr", .hour), ("/hours", .hour), ("/d", .day),
      ("/days", .day), ("/months", .month),
    ], listed: 5)
}
