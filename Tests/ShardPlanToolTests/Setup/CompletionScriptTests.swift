import ShardPlanCommandLine
import TestSupport
import Testing

@testable import ShardPlanTool

/// The scripts as texts, and how one asks for them.
struct `A completion script` {
  @Test(arguments: Shell.allCases)
  func `is what its golden file holds`(shell: Shell) throws {
    let difference = try Golden.difference(
      of: shell.completions(of: .shardplan),
      from: "Tests/ShardPlanToolTests/Golden/completions.\(shell.rawValue)")
    #expect(difference == nil)
  }

  @Test(arguments: CompletingShell.allCases)
  func `is read without complaint`(shell: CompletingShell) throws {
    guard shell.isPresent else { try Test.cancel("\(shell) is not installed") }
    let script = try `The completion script for`.script(for: shell)
    #expect(try shell.complaints(about: script) == "")
    // And the check itself can fail.
    #expect(try shell.complaints(about: script + "\nif then (") != "")
  }

  @Test(arguments: Shell.allCases)
  func `is printed under both of its names`(shell: Shell) {
    let script = shell.completions(of: .shardplan)
    for arguments in [
      ["completions", shell.rawValue], ["--generate-completion-script", shell.rawValue],
      ["--generate-completion-script=\(shell.rawValue)"],
    ] {
      let run = ToolRun(arguments)
      #expect(run.output == script && run.errors.isEmpty && run.exitCode == 0)
    }
  }

  @Test(arguments: Shell.allCases)
  func `is that of the shell in use unless one is named`(shell: Shell) {
    let environment = MemoryEnvironment()
    environment.variables["SHELL"] = "/opt/bin/\(shell.rawValue)"
    for option in ["--generate-completion-script", "--generate-completion-script="] {
      #expect(ToolRun(option, in: environment).output.contains(shell.completions(of: .shardplan)))
    }
  }

  @Test func `goes to a file when that is asked for`() {
    let environment = MemoryEnvironment()
    let run = ToolRun("completions", "zsh", "-o", "_shardplan", in: environment)
    #expect(run.output.isEmpty && run.exitCode == 0)
    #expect(
      environment.files["_shardplan"] == Array(Shell.zsh.completions(of: .shardplan).utf8))
  }

  @Test func `is not written for a shell that it cannot know`() {
    let environment = MemoryEnvironment()
    let unset = ToolRun("--generate-completion-script", in: environment)
    #expect(unset.exitCode == 64)
    #expect(unset.errors.hasPrefix("Error: The variable SHELL does not name the shell. Please "))
    environment.variables["SHELL"] = "/bin/tcsh"
    let other = ToolRun("--generate-completion-script", in: environment)
    #expect(other.exitCode == 64)
    #expect(other.errors.contains("There is no completion script for the shell '/bin/tcsh'."))
  }

  @Test func `works however bash divides words and is set up, and with bash-completion`() throws {
    let bash = CompletingShell.bash
    guard bash.isPresent else { try Test.cancel("bash is not installed") }
    let rows = `The completion script for`.rows
    let setups = [
      #"COMP_WORDBREAKS=$' \t\n"\'><;|&('"#, #"COMP_WORDBREAKS=$' \t\n"\'><;|&(='"#,
      "set -u", "shopt -s nullglob failglob", "IFS=,:-",
      "if [[ -r /usr/share/bash-completion/bash_completion ]]; then\n"
        + "  source /usr/share/bash-completion/bash_completion\nfi",
    ]
    for setup in setups {
      let offers = try bash.offers(
        for: rows.map { "shardplan " + $0.line }, script: Shell.bash.completions(of: .shardplan),
        after: setup, with: `The completion script for`.files)
      for (row, offers) in zip(rows, offers) {
        #expect(offers == Set(row.offers), "\(row.line) after \(setup)")
      }
    }
  }
}
