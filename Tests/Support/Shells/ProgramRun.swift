public import Foundation

/// The output and exit code of one run of another program.
public struct ProgramRun: Sendable {
  /// Its standard output.
  public let output: String

  /// Its standard error.
  public let errors: String

  /// The number that it ended with.
  public let exitCode: Int32

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: Its arguments.
  ///   - environment: Its variables, besides `PATH`, `TERM` and a locale.
  ///   - folder: Where it runs.
  /// - Throws: What the system says when it cannot be started.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    in folder: URL = Repository.root
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ["PATH": ProgramRun.path, "TERM": "vt100", "LC_ALL": "C.UTF-8"]
      .merging(environment) { $1 }
    process.currentDirectoryURL = folder
    // Files do not fill up, as pipes would that are read one after the other.
    let outputFile = try TemporaryFolder()
    let (out, err) = (outputFile.url.appending(path: "out"), outputFile.url.appending(path: "err"))
    for file in [out, err] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
    exitCode = process.terminationStatus
  }

  /// The folders in which programs of the system are looked for.
  public static let path = "/usr/local/bin:/opt/homebrew/bin:/usr/bin:/bin"

  /// Returns the path of a program of the system, or `nil` when it is not installed.
  ///
  /// - Parameter name: The name.
  /// - Returns: The first path that holds it.
  public static func find(_ name: String) -> String? {
    path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Returns the path of the man of man-db, or `nil` when there is none.
  ///
  /// Other systems have another one, and small ones a script that says so.
  public static func findManual() -> String? {
    guard let path = find("man"), let run = try? ProgramRun(path, ["--version"]),
      run.exitCode == 0, run.output.hasPrefix("man ")
    else { return nil }
    return path
  }
}
