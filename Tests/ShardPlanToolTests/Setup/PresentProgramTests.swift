import TestSupport
import Testing

/// The programs that completions and the manual are tested with.
///
/// A shell that is missing makes the tests of it end early without a line of their own, so it is
/// named here as skipped.
struct `What the tool is tried with` {
  @Test(.enabled(if: CompletingShell.bash.isPresent, "bash is not installed"))
  func `includes bash`() throws { try expect("bash") }

  @Test(.enabled(if: CompletingShell.zsh.isPresent, "zsh is not installed"))
  func `includes zsh`() throws { try expect("zsh") }

  @Test(.enabled(if: CompletingShell.fish.isPresent, "fish is not installed"))
  func `includes fish`() throws { try expect("fish") }

  @Test(.enabled(if: ProgramRun.find("mandoc") != nil, "mandoc is not installed"))
  func `includes mandoc`() { #expect(ProgramRun.find("mandoc") != nil) }

  @Test(.enabled(if: ProgramRun.findManual() != nil, "man-db is not installed"))
  func `includes man`() { #expect(ProgramRun.findManual() != nil) }

  /// A program of that name that does what a shell does.
  private func expect(_ shell: String) throws {
    let program = try #require(ProgramRun.find(shell))
    #expect(try ProgramRun(program, ["-c", "echo ready"]).output == "ready\n")
  }
}
