import ShardPlanEngine
import ShardPlan
import ShardPlanText

/// Scenario files: read, priced, planned and shown.
package enum ScenarioTarget: FuzzTarget {
  package static let name = "scenario"

  private static let file = "scenario.json"

  private static let variants = [
    Variant("compare \(file) --explain", .text), Variant("compare \(file)", .json),
    Variant("compare \(file) --region us-east-1,eu-west-3", .csv),
    Variant("compare \(file) --explain", .html), Variant("compare \(file) --explain", .markdown),
    Variant("compare \(file)", .svg),
    Variant("plan \(file) --growth 8% --aggregation-table", .text),
    Variant("plan \(file) --growth 1000% --months 24", .json),
    Variant("plan \(file) --aggregation-table --growth 0.0001%", .html),
    Variant("breakeven \(file)", .text), Variant("breakeven \(file) --over retention", .html),
    Variant("breakeven \(file) --over recordSize", .csv), Variant("sensitivity \(file)", .csv),
    Variant("sensitivity \(file)", .markdown), Variant("fleet \(file)", .text),
    Variant("fleet \(file) --top 1", .json),
    Variant("sweep \(file) --vary rate=1..1000:log5", .csv),
    Variant("sweep \(file) --vary recordSize=1,1MB --vary recordsPerPut=1..9:+4", .svg),
    Variant("compare \(file) --width 40 --month 2026-02 --explain", .text),
    Variant("plan \(file)", .csv), Variant("sweep \(file) --vary retention=24..8760:x5", .json),
  ]

  package static func check(_ bytes: [UInt8], against laws: inout Laws) {
    let source = SourceText(name: file, bytes: bytes)
    let document: ScenarioDocument
    do throws(InvalidInput) {
      document = try ScenarioDocument.read(source)
    } catch {
      laws.check(error.diagnostics, of: source)
      laws.expect(
        error.diagnostics.contains { $0.severity == .error }, "A file is refused without an error.")
      // A file that the library refuses is refused by the tool as well.
      let run = SmallRun(["compare", file], in: SmallWorld([file: bytes]), as: .text, &laws)
      return laws.expect(run.exitCode == 65, "A refused file ends with \(run.exitCode).")
    }
    laws.check(document.warnings, of: source)
    for entry in document.entries { checkBill(of: entry, &laws) }
    let variant = Variant.chosen(by: bytes, among: variants)
    let world = SmallWorld([file: bytes])
    let run = SmallRun(variant.arguments, in: world, as: variant.format, &laws)
    if variant.arguments[0] == "compare", variant.format == .json, run.exitCode == 0 {
      checkSavedReport(run.output, of: bytes, &laws)
    }
  }

  /// The bill is the sum of its lines, and the short way to it ends at the same.
  private static func checkBill(of entry: ScenarioDocument.Entry, _ laws: inout Laws) {
    let code = entry.region?.value ?? "us-east-1"
    guard let rates = Tables.bundled[code]?.rates, rates.prices(entry.scenario.mode) else { return }
    let estimate = Result { () throws(Rejection) in try entry.scenario.estimate(at: rates) }
    let quote = Result { () throws(Rejection) -> Quoter.Quote in
      var quoter = try Quoter(entry.scenario, at: rates)
      return try quoter.quote()
    }
    switch (estimate, quote) {
    case (.success(let estimate), .success(let quote)):
      let sum = estimate.bill.lines.reduce(Money.zero) { $0 + $1.amount }
      laws.expect(sum == estimate.bill.total, "A total is not the sum of its lines.")
      laws.expect(quote.total == estimate.bill.total, "A quote is not the total of the bill.")
      laws.expect(!estimate.bill.total.isNegative, "A bill is negative.")
    case (.failure, .failure): break
    default: laws.expect(false, "The quoter and the estimate disagree: \(estimate), \(quote).")
    }
  }

  /// A report is no certain increase over itself.
  private static func checkSavedReport(_ report: String, of bytes: [UInt8], _ laws: inout Laws) {
    let world = SmallWorld([file: bytes, "saved.json": Array(report.utf8)])
    let run = SmallRun(
      ["compare", file, "--against", "saved.json", "--fail-increase", "0%"], in: world, as: .text,
      &laws)
    laws.expect(run.exitCode == 0, "A saved report is not read: \(run.errors)")
  }
}

/// The bundled price tables, read once.
enum Tables {
  static let bundled: [String: PriceTable] = Dictionary(
    uniqueKeysWithValues: PriceTable.bundledRegions.compactMap { code in
      PriceTable.bundled(for: code).map { (code, $0) }
    })
}
