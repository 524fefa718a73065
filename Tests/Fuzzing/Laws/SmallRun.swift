import ShardPlanTool

/// One run of the tool in a small world, held to the laws of every run.
package struct SmallRun {
  /// Standard output.
  package let output: String
  /// Standard error.
  package let errors: String
  /// The exit code.
  package let exitCode: Int32

  /// The exit codes of runs; 70 would be a defect of the tool, 73 and 74 of the file system.
  private static let endings: Set<Int32> = [0, 1, 64, 65, 66]
  /// The exit codes of runs without a report.
  private static let refusals: Set<Int32> = [64, 65, 66]

  /// Runs the tool.
  ///
  /// - Parameters:
  ///   - arguments: The words after its name.
  ///   - world: The files.
  ///   - format: What the output is written in; `nil` when the arguments are a stranger's too.
  ///   - laws: Where to note what does not hold.
  package init(
    _ arguments: [String], in world: SmallWorld, as format: OutputFormat?, _ laws: inout Laws
  ) {
    let (before, start, told) = (world.files, world.output.count, world.errors.count)
    world.begin()
    exitCode = Tool.run(arguments, in: world).number
    output = String(decoding: world.output[start...], as: UTF8.self)
    errors = String(decoding: world.errors[told...], as: UTF8.self)
    let command = arguments.joined(separator: " ")
    laws.expect(
      Self.endings.contains(exitCode),
      "'\(command)' ends with \(exitCode).")
    OutputFormat.text.check(errors, &laws)
    if world.isCutShort {
      laws.expect(world.files == before || exitCode == 0, "'\(command)' stops and changes a file.")
    } else if Self.refusals.contains(exitCode) {
      laws.expect(output.isEmpty, "'\(command)' reports and fails.")
      laws.expect(errors.hasSuffix("\n"), "'\(command)' fails without a word.")
      laws.expect(world.files == before, "'\(command)' fails and changes a file.")
    } else {
      (format ?? .bytes).check(output, &laws)
    }
  }
}
