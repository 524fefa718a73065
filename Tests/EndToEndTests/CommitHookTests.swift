import Foundation
import TestSupport
import Testing

/// The hook of `Docs/Pricing.md` that checks price tables before they are committed.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
struct `The documented commit hook` {
  private static let binary = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// A repository with the hook and one price table, which is committed.
  private static let setUp = """
    git init --quiet .
    git config user.email nobody@example.com && git config user.name Nobody
    mv hook .git/hooks/pre-commit && chmod 755 .git/hooks/pre-commit
    mkdir Pricing && cp table Pricing/us-east-1.json
    git add Pricing && git commit --quiet -m One

    """

  private func run(_ commands: String, in folder: URL) throws -> ProgramRun {
    let page = try Repository.text("Docs/Pricing.md")
    let hook = try #require(page.firstMatch(of: /```sh\n(?<text>[^`]+)```/)).text
    try String(hook).write(
      to: folder.appending(path: "hook"), atomically: false, encoding: .utf8)
    try Repository.text("Pricing/us-east-1.json").write(
      to: folder.appending(path: "table"), atomically: false, encoding: .utf8)
    return try ProgramRun(
      "/bin/sh", ["-e", "-c", Self.setUp + commands],
      environment: [
        "HOME": folder.path(), "PATH": "\(Self.binary.path()):\(ProgramRun.path)",
        "ASAN_OPTIONS": Program.sanitizerOptions,
      ], in: folder)
  }

  @Test func `lets tables in order pass`() throws {
    let folder = try TemporaryFolder()
    let run = try run("git log --format=%s", in: folder.url)
    #expect(run.exitCode == 0 && run.output.hasSuffix("One\n"), "\(run.errors)")
  }

  /// The working tree is already correct; the staged files are not.
  @Test func `looks at what is staged`() throws {
    let folder = try TemporaryFolder()
    let run = try run(
      """
      sed -i 's/"shardHour": "0.015"/"shardHour": "0.15"/' Pricing/us-east-1.json
      git add Pricing && cp table Pricing/us-east-1.json
      git commit --quiet -m Two
      """, in: folder.url)
    #expect(run.exitCode != 0)
    #expect((run.output + run.errors).contains("Pricing/us-east-1.json:10:"))
  }

  @Test func `does not hold up what touches no table`() throws {
    let folder = try TemporaryFolder()
    let run = try run(
      """
      printf 'nothing\n' > notes && git add notes
      PATH=/usr/bin:/bin git commit --quiet -m Two
      """, in: folder.url)
    #expect(run.exitCode == 0, "\(run.errors)")
  }
}
