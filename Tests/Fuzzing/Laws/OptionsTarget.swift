/// Command lines: each line of the input is one argument.
package enum OptionsTarget: FuzzTarget {
  package static let name = "options"

  package static func check(_ bytes: [UInt8], against laws: inout Laws) {
    let arguments = String(decoding: bytes, as: UTF8.self).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    // Colors are control sequences that were asked for.
    guard !arguments.contains(where: { $0.contains("always") }) else { return }
    let files = ["s.json": PriceTableTarget.sample, "a.md": DocumentTarget.sample]
    let first = SmallRun(arguments, in: SmallWorld(files), as: nil, &laws)
    let second = SmallRun(arguments, in: SmallWorld(files), as: nil, &laws)
    laws.expect(
      first.output == second.output && first.errors == second.errors, "Two runs differ.")
    if first.exitCode == 64 {
      laws.expect(first.errors.hasPrefix("Error: "), "A usage error begins otherwise.")
    }
  }
}
