import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// A real table with one fault, and where it is to be found.
struct FaultyTable: Sendable, CustomTestStringConvertible {
  /// The code that the fault is to be found with.
  let code: String
  /// What is wrong, in words.
  let story: String
  /// The region whose table it was.
  var region = "us-east-1"
  /// What the real table says.
  let old: String
  /// What this one says: `①` stands where the fault is to be found, `②` where its second half is,
  /// and at `✂` the file ends.
  let new: String
  /// How much the fault matters.
  var severity = Diagnostic.Severity.error
  /// How many days old the prices may be.
  var maxAge: Int?

  var testDescription: String { "\(code): \(story)" }

  /// All faulty tables.
  static let all = notTables + notPrices + impossible + implausible

  /// The day on which the tables are checked.
  static let now = Timestamp("2026-11-23T00:00:00Z")

  /// The text with its marks.
  var marked: String {
    get throws {
      let table = try Repository.text("Pricing/\(region).json")
      #expect(table.contains(old), "The table has no \(old)")
      let faulty = table.replacing(old, with: new, maxReplacements: 1)
      return String(faulty.prefix { $0 != "✂" })
    }
  }

  /// The text of the file.
  var text: String {
    get throws { try marked.replacing("①", with: "").replacing("②", with: "") }
  }

  /// Where the marks stand.
  var places: [SourceText.Position] {
    get throws {
      var positions: [SourceText.Position] = []
      var (line, column) = (1, 1)
      for scalar in try marked.unicodeScalars {
        switch scalar {
        case "①", "②": positions.append(SourceText.Position(line: line, column: column))
        case "\n": (line, column) = (line + 1, 1)
        default: column += 1
        }
      }
      return positions
    }
  }

  /// What a check finds.
  func findings() throws -> [Diagnostic] {
    var checker = PriceTableChecker(now: try #require(Self.now), maxAge: maxAge)
    checker.check(SourceText(name: "Pricing/\(region).json", text: try text))
    return checker.diagnostics
  }
}
