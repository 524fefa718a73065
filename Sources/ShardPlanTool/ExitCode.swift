/// How a run ended; the numbers are a contract.
public struct ExitCode: Sendable, Hashable {
  /// The number that the process ends with.
  public let number: Int32

  private init(_ number: Int32) {
    self.number = number
  }

  /// Done.
  public static let done = ExitCode(0)
  /// A check found what it looks for.
  public static let checkFailed = ExitCode(1)
  /// The command line is wrong.
  public static let usage = ExitCode(64)
  /// The content of a file cannot be used.
  public static let badData = ExitCode(65)
  /// A file is missing or cannot be read.
  public static let noInput = ExitCode(66)
  /// The tool stopped at a mistake of its own.
  ///
  /// It is made anew each time: a handler of signals must not run what makes a constant.
  public static var bug: ExitCode { ExitCode(70) }
  /// The output could not be created.
  public static let cannotCreate = ExitCode(73)
  /// The output could not be written in full.
  public static let cannotWrite = ExitCode(74)
}
