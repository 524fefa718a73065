import Foundation
import TestSupport
import Testing

/// The commands of `Docs/CommandLine.md` that install completions and the page for man, run one after
/// the other by somebody who has nothing yet.
struct `A documented installation` {
  private static let binary = Repository.builtPrograms.appending(path: "shardplan")

  /// The blocks of commands in a section of the document.
  private static func blocks(of section: String) throws -> [String] {
    let document = try Repository.text("Docs/CommandLine.md")
    let text = try #require(document.components(separatedBy: "\n## \(section)\n").dropFirst().first)
      .components(separatedBy: "\n## ")[0]
    return text.components(separatedBy: "```console\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  /// A home with nothing in it but the program.
  private struct Home {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      let programs = folder.url.appending(path: ".local/bin")
      try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: programs.appending(path: "shardplan"), withDestinationURL: binary)
    }

    func run(_ program: String, _ arguments: String...) throws -> ProgramRun {
      let home = folder.url.path()
      return try ProgramRun(
        program, arguments,
        environment: [
          "HOME": home, "PATH": "\(home)/.local/bin:\(ProgramRun.path)",
          "ASAN_OPTIONS": Program.sanitizerOptions,
        ],
        in: folder.url)
    }

    /// Runs commands as they would be typed.
    func follow(_ commands: String) throws {
      let outcome = try run("/bin/sh", "-e", "-c", commands)
      #expect(outcome.exitCode == 0 && outcome.errors == "", "\(outcome.errors)")
    }
  }

  @Test func `is described for three shells and for man`() throws {
    let blocks = try Self.blocks(of: "Completions")
    #expect(blocks.count == 4)
    for (block, shell) in zip(blocks, ["bash", "bash", "zsh", "fish"]) {
      #expect(block.contains("shardplan completions \(shell)"))
    }
    #expect(try Self.blocks(of: "Manual page").count == 1)
  }

  @Test func `makes bash complete by bash-completion`() throws {
    let library = "/usr/share/bash-completion/bash_completion"
    guard let bash = CompletingShell.bash.program, FileManager.default.fileExists(atPath: library)
    else { try Test.cancel("bash-completion is not installed") }
    let home = try Home()
    try home.follow(Self.blocks(of: "Completions")[0])
    let run = try home.run(
      bash, "--norc", "-c",
      "source \(library); _completion_loader shardplan; complete -p shardplan")
    #expect(run.output == "complete -F _shardplan shardplan\n")
  }

  @Test func `makes bash complete without bash-completion`() throws {
    guard let bash = CompletingShell.bash.program else { try Test.cancel("no bash") }
    let home = try Home()
    try home.follow(Self.blocks(of: "Completions")[1])
    // As an interactive shell reads it; on macOS that file has another name.
    let run = try home.run(bash, "--norc", "-c", "source ~/.bashrc; complete -p shardplan")
    #expect(run.output.hasSuffix("-F _shardplan shardplan\n"))
  }

  @Test func `makes zsh complete`() throws {
    guard let zsh = CompletingShell.zsh.program else { try Test.cancel("zsh is not installed") }
    let home = try Home()
    try home.follow(Self.blocks(of: "Completions")[2])
    let run = try home.run(zsh, "-c", "source ~/.zshrc; print -r -- $_comps[shardplan]")
    #expect(run.output == "_shardplan\n" && run.errors == "")
  }

  @Test func `makes fish complete`() throws {
    guard let fish = CompletingShell.fish.program else { try Test.cancel("fish is not installed") }
    let home = try Home()
    try home.follow(Self.blocks(of: "Completions")[3])
    let run = try home.run(fish, "-c", "complete -C 'shardplan breakev'")
    #expect(run.output.hasPrefix("breakeven\t") && run.errors == "")
  }

  @Test func `makes man find the page`() throws {
    guard let man = ProgramRun.findManual() else { try Test.cancel("man-db is not installed") }
    let home = try Home()
    try home.follow(Self.blocks(of: "Manual page")[0])
    let run = try home.run(man, "-w", "shardplan")
    #expect(run.output.hasSuffix("/.local/share/man/man1/shardplan.1\n"), "\(run.errors)")
  }
}
