import ShardPlan
import ShardPlanText

/// AWS's own price files: metered unit maps, offer files and what GetProducts answers.
package enum PriceImportTarget: FuzzTarget {
  package static let name = "import"

  private static let file = "aws.json"

  private static let variants: [Variant] = [
    Variant("prices import \(file)", .text), Variant("prices import \(file)", .json),
    Variant("prices import \(file)", .csv), Variant("prices import \(file)", .html),
    Variant("prices import \(file)", .markdown),
  ]

  package static func check(_ bytes: [UInt8], against laws: inout Laws) {
    let source = SourceText(name: file, bytes: bytes)
    let imported = PriceImport.read(source)
    laws.check(imported.diagnostics, of: source)
    let isRefused = imported.diagnostics.contains { $0.severity == .error }
    laws.expect(!isRefused || imported.tables.isEmpty, "A refused file has tables.")
    for table in imported.tables {
      let name = table.file
      let again = try? PriceTable.read(SourceText(name: name, text: table.text))
      laws.expect(again == table, "A table that was imported and written is not read the same.")
    }
    let variant = Variant.chosen(by: bytes, among: variants)
    let run = SmallRun(
      variant.arguments, in: SmallWorld([file: bytes]), as: variant.format, &laws)
    if run.exitCode == 0 { checkWriting(bytes, &laws) }
  }

  /// Imported tables pass the check, and importing them again changes nothing.
  private static func checkWriting(_ bytes: [UInt8], _ laws: inout Laws) {
    let world = SmallWorld([file: bytes])
    let arguments = ["prices", "import", file, "--into", "new"]
    let run = SmallRun(arguments, in: world, as: .text, &laws)
    laws.expect(run.exitCode == 0, "An import into a new folder fails: \(run.errors)")
    let files = world.files
    guard files.count > 1 else { return }
    let check = SmallRun(["prices", "check", "new"], in: world, as: .text, &laws)
    laws.expect(check.exitCode == 0, "What was imported does not stand a check: \(check.output)")
    let second = SmallRun(arguments, in: world, as: .text, &laws)
    laws.expect(
      second.exitCode == 0 && world.files == files, "An import changes something twice.")
  }
}
