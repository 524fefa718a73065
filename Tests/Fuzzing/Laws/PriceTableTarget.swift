import ShardPlan
import ShardPlanText

/// Price tables: read, checked, shown, compared and priced by.
package enum PriceTableTarget: FuzzTarget {
  package static let name = "prices"

  private static let folder = "own"
  private static let file = "own/us-east-1.json"
  private static let scenario = "scenario.json"

  private static let variants = [
    Variant("prices show us-east-1 --prices \(folder)", .text),
    Variant("prices show us-east-1 --prices \(folder)", .html),
    Variant("prices show us-east-1 --prices \(folder)", .csv),
    Variant("prices show us-east-1 --prices \(folder)", .json),
    Variant("prices show us-east-1 --prices \(folder)", .markdown),
    Variant("prices list --prices \(folder)", .text),
    Variant("prices list --prices \(folder)", .csv),
    Variant("prices diff bundled \(file) --scenario \(scenario)", .text),
    Variant("prices diff \(file) bundled --scenario \(scenario)", .json),
    Variant("prices diff bundled \(folder) --scenario \(scenario)", .html),
    Variant("prices diff bundled \(file)", .csv),
    Variant("compare \(scenario) --prices \(folder) --explain", .text),
    Variant("compare \(scenario) --prices \(folder)", .svg),
    Variant("compare \(scenario) --prices \(folder)", .csv),
    Variant("breakeven \(scenario) --prices \(folder)", .text),
    Variant("plan \(scenario) --prices \(folder) --aggregation-table", .markdown),
  ]

  private static let findings = ["text", "json", "github", "sarif", "junit"]

  package static func check(_ bytes: [UInt8], against laws: inout Laws) {
    let source = SourceText(name: file, bytes: bytes)
    checkFindings(bytes, &laws)
    let table: PriceTable
    do throws(InvalidInput) {
      table = try PriceTable.read(source, of: "us-east-1")
    } catch {
      laws.check(error.diagnostics, of: source)
      let world = SmallWorld([file: bytes])
      let run = SmallRun(
        ["prices", "show", "us-east-1", "--prices", folder], in: world, as: .text, &laws)
      return laws.expect(run.exitCode == 65, "A refused table ends with \(run.exitCode).")
    }
    let again = try? PriceTable.read(SourceText(name: file, text: table.text), of: "us-east-1")
    laws.expect(again == table, "A table that was read and written is not read the same.")
    let variant = Variant.chosen(by: bytes, among: variants)
    let world = SmallWorld([file: bytes, scenario: sample])
    _ = SmallRun(variant.arguments, in: world, as: variant.format, &laws)
  }

  private static func checkFindings(_ bytes: [UInt8], _ laws: inout Laws) {
    var checker = PriceTableChecker(now: now, maxAge: 400)
    let source = SourceText(name: file, bytes: bytes)
    checker.check(source)
    laws.check(checker.diagnostics, of: source)
    let format = findings[bytes.count % findings.count]
    let run = SmallRun(
      ["prices", "check", folder, "--max-age", "400", "--format", format],
      in: SmallWorld([file: bytes]), as: format == "json" || format == "sarif" ? .json : .bytes,
      &laws)
    let hasErrors = checker.diagnostics.contains { $0.severity == .error }
    laws.expect(run.exitCode == (hasErrors ? 1 : 0), "A check ends with \(run.exitCode).")
  }

  private static let now = Timestamp(secondsSince1970: 1_795_435_200)

  /// A scenario that uses every dimension.
  static let sample = Array(
    """
    {"formatVersion": 1, "region": "us-east-1", "scenarios": [
    {"name": "P", "stream": {"recordSize": "2 KB", "rate": "900/s", "retention": "30d",
    "longTermReads": "9 GB", "consumers": {"shared": 2, "enhancedFanOut": 3}}},
    {"name": "D", "mode": "on-demand", "stream": {"recordSize": "2 KB", "rate": "900/s",
    "retention": "30d", "consumers": {"shared": 2, "enhancedFanOut": 3}}}]}
    """.utf8)
}
