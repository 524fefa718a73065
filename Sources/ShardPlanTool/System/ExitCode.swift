/// The number that a run ends with; scripts rely on these.
package struct ExitCode: Sendable, Hashable {
  /// The number of the process.
  package let number: Int32

  private init(_ number: Int32) {
    self.number = number
  }

  /// Success.
  static let done = ExitCode(0)
  /// A check found what it looks for.
  static let checkFailed = ExitCode(1)
  /// The command line is wrong.
  static let usage = ExitCode(64)
  /// The content of a file can't be used.
  static let badData = ExitCode(65)
  /// A file is missing or can't be read.
  static let noInput = ExitCode(66)
  /// A bug stopped the tool.
  ///
  /// This is computed, since a signal handler must not run the initializer of a constant.
  static var bug: ExitCode { ExitCode(70) }
  /// The output can't be created.
  static let cannotCreate = ExitCode(73)
  /// The output can't be written in full.
  static let cannotWrite = ExitCode(74)

  /// The meaning of each number, in ascending order.
  static let meanings: [(code: ExitCode, meaning: String)] = [
    (.done, "Done; also after help and the version."),
    (
      .checkFailed,
      "A check failed: price tables have findings, or changed where that fails; a bill is above its "
        + "budget; a document is out of date."
    ),
    (.usage, "The command line is wrong."),
    (.badData, "The content of a file cannot be used."),
    (.noInput, "A file is missing or cannot be read."),
    (.bug, "A bug stopped ShardPlan; please report it."),
    (.cannotCreate, "The output cannot be created."),
    (.cannotWrite, "The output could not be written in full."),
  ]
}
