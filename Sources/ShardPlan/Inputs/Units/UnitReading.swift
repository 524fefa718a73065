import ShardPlanText

/// The units that one kind of measure may have, with what each means.
struct UnitTable<Meaning: Sendable>: Sendable {
  /// What is measured, for messages: "A size".
  let kind: String
  /// How to write one, for advice.
  let example: String
  /// The units with their meaning, the usual ones first.
  let units: [(name: String, meaning: Meaning)]
  /// How many of the units messages list; the others are other spellings.
  let listed: Int
}

extension DocumentReader {
  /// Finds the meaning of a unit as written.
  mutating func meaning<Meaning>(
    of unit: String, in table: UnitTable<Meaning>, at node: Node
  ) -> Meaning? {
    if let found = table.units.first(where: { $0.name == unit }) { return found.meaning }
    let names = table.units.prefix(table.listed).map { $0.name }
    guard !unit.isEmpty else {
      report(
        .missingUnit, "\(table.kind) needs a unit.", at: node,
        advice: "write it like \(table.example); the units are \(names.joined(separator: ", "))")
      return nil
    }
    // Units are so short that any other one is near; only a slip of capitals tells what was meant.
    let meant = table.units.map { $0.name }.first { $0.lowercased() == unit.lowercased() }
    report(
      .unknownUnit, "\(table.kind) has no unit '\(Abbreviation.of(unit))'.", at: node,
      advice: meant.map { "did you mean '\($0)'?" }
        ?? "write one of \(names.joined(separator: ", ")), like \(table.example)")
    return nil
  }
}
