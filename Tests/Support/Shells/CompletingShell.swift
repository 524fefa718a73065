public import Foundation

/// A shell of the system that completes its command line.
public enum CompletingShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The path of the shell, or `nil` when it is not installed.
  public var program: String? { ProgramRun.find(rawValue) }

  /// Whether it is installed.
  public var isPresent: Bool { program != nil }

  /// The shells that are installed.
  public static var present: [CompletingShell] { allCases.filter(\.isPresent) }

  /// Returns what the shell says about a script that it reads without running it.
  ///
  /// - Parameter script: The script.
  /// - Returns: What it reports; empty if the script is correct.
  /// - Throws: What the system says.
  public func complaints(about script: String) throws -> String {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(program ?? "", ["-n", folder.write(script, to: "script")])
    return run.errors + (run.exitCode == 0 ? "" : "exit \(run.exitCode)")
  }

  /// Returns what the shell offers for each of some lines when the Tab key is pressed at its end.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - script: The completion script, which is sourced first.
  ///   - programs: The folder of the program that the script asks.
  ///   - setup: Commands that run before that.
  ///   - files: Files in the folder where the shell runs.
  /// - Returns: For each line the words as they would stand on it, without what the line holds of
  ///   them already: an option that a value is joined to, the values before it in a list, and the
  ///   folders that a file lies in.
  /// - Throws: What the system says.
  public func offers(
    for lines: [String], script: String, asking programs: URL = Repository.builtPrograms,
    after setup: String = "", with files: [String] = []
  ) throws -> [Set<String>] {
    let folder = try TemporaryFolder()
    let work = folder.url.appending(path: "work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: false)
    for file in files { try folder.write(to: "work/\(file)") }
    let driver =
      switch self {
      case .bash: ShellDrivers.bash
      case .zsh: ShellDrivers.zsh
      case .fish: ShellDrivers.fish
      }
    let arguments =
      [
        try folder.write(driver, to: "driver"),
        try folder.write(setup + "\n" + script, to: "script"),
      ]
      + lines
    let flags =
      switch self {
      case .bash: ["--norc", "--noprofile"]
      case .zsh: ["-f"]
      case .fish: ["--no-config"]
      }
    let run = try ProgramRun(
      program ?? "", flags + arguments,
      environment: [
        "HOME": folder.url.path(), "PATH": "\(programs.path()):\(ProgramRun.path)",
        "ASAN_OPTIONS": ProcessInfo.processInfo.environment["ASAN_OPTIONS"] ?? "",
      ],
      in: work)
    guard run.errors.isEmpty else { throw ShellComplaint(text: run.errors) }
    return run.output.components(separatedBy: "@line\n").dropFirst().map { block in
      Set(block.split(separator: "\n").map(plain).filter { !$0.isEmpty })
    }
  }

  /// The word that an offer amounts to, as all shells would say it.
  private func plain(_ offer: Substring) -> String {
    var text = offer.prefix { $0 != "\t" }
    if text.hasPrefix("-"), let sign = text.firstIndex(of: "=") { text = text[sign...].dropFirst() }
    if let comma = text.lastIndex(of: ",") { text = text[comma...].dropFirst() }
    if text.hasSuffix("/") { text = text.dropLast() }
    if let slash = text.lastIndex(of: "/") { text = text[slash...].dropFirst() }
    return String(text.filter { $0 != "\\" })
  }
}

/// What a shell wrote to standard error, where nothing should stand.
public struct ShellComplaint: Error {
  /// The text.
  public let text: String
}
