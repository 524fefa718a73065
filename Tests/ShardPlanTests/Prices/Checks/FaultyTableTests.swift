import ShardPlanText
import Testing

/// Tables with one fault each, as they happen.
struct `Checking a table with one fault` {
  @Test(arguments: FaultyTable.all)
  func `finds it with its code at its place, and nothing else`(table: FaultyTable) throws {
    let found = try table.findings()
    let places = try table.places
    #expect(found.map(\.code.name) == places.map { _ in table.code })
    #expect(found.compactMap(\.location).map(\.position) == places)
    #expect(found.allSatisfy { $0.severity == table.severity && $0.advice != nil })
  }

  @Test func `is tried with sixty faults at least`() {
    #expect(FaultyTable.all.count >= 60)
    #expect(Set(FaultyTable.all.map(\.testDescription)).count == FaultyTable.all.count)
  }
}

extension Diagnostic.Location {
  fileprivate var position: SourceText.Position { SourceText.Position(line: line, column: column) }
}
