import Foundation
import TestSupport
import Testing

/// The program as a shell runs it.
struct Program {
  /// The output and exit code of a run.
  struct Outcome {
    let output: String
    let errors: String
    let exitCode: Int32
  }

  /// The folder that the tests and the program are built into.
  private static let binary = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "shardplan")
  private static let study = Repository.root.appending(path: "Docs/Examples/case-study.json").path()

  /// Options for a program built with the address sanitizer; others ignore them.
  static let sanitizerOptions = ProcessInfo.processInfo.environment["ASAN_OPTIONS"] ?? ""

  /// Words that run a command as somebody who may not do everything; `nil` where nobody else can.
  static let asStranger: String? = {
    guard getuid() == 0 else { return "" }
    let words = "setpriv --reuid=65534 --regid=65534 --clear-groups"
    let trial = try? run("\(words) \"$SHARDPLAN\" --version")
    return trial?.exitCode == 0 ? words : nil
  }()

  /// Runs a command of a shell, which can redirect as a user would.
  static func run(_ command: String, in folder: URL? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = [
      "SHARDPLAN": try #require(program), "STUDY": study, "PATH": "/usr/bin:/bin",
      "ASAN_OPTIONS": sanitizerOptions,
    ]
    process.currentDirectoryURL = folder
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(output: text, errors: words, exitCode: process.terminationStatus)
  }

  private static var program: String? {
    let path = binary.path()
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Does something in a new folder, which is taken away afterwards.
  static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "shardplan-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
