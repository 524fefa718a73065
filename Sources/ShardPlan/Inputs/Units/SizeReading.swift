import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Reads a size: a number of bytes, or text with a unit.
  mutating func size(_ node: Node) -> ByteCount? {
    let table = UnitTable<Ratio>.sizes
    guard let measure = measure(node, table.kind, example: table.example) else { return nil }
    guard let unit = measure.unit else { return ByteCount(measure.number) }
    return meaning(of: unit, in: table, at: node).map { ByteCount(measure.number * $0) }
  }
}

extension UnitTable where Meaning == Ratio {
  /// The units of sizes, in bytes; `KB` is 1,024 bytes, as AWS uses it.
  fileprivate static let sizes = UnitTable(
    kind: "A size", example: "\"77 B\"",
    units: [
      ("B", 1), ("KB", kibi), ("MB", mebi), ("GB", gibi), ("TB", tebi),
      ("KiB", kibi), ("MiB", mebi), ("GiB", gibi), ("TiB", tebi), ("bytes", 1), ("byte", 1),
      ("Bytes", 1), ("Byte", 1),
    ], listed: 9)

  private static var kibi: Ratio { 1_024 }
  private static var mebi: Ratio { 1_048_576 }
  private static var gibi: Ratio { 1_073_741_824 }
  private static var tebi: Ratio { 1_099_511_627_776 }
}
