import ShardPlanCommandLine

extension Command {
  /// Writes the script that makes a shell complete command lines.
  static let completions = Command(
    "completions",
    abstract: "Write the completion script of a shell.",
    discussion: """
      Installed once, the script completes commands, options and what they take. Docs/CommandLine.md \
      and 'shardplan manual' tell where each shell looks for it.
      """,
    examples: [
      "shardplan completions bash --output ~/.local/share/bash-completion/completions/shardplan",
      "shardplan completions zsh --output ~/.zfunc/_shardplan",
      "shardplan completions fish --output ~/.config/fish/completions/shardplan.fish",
    ],
    operands: [SetupOptions.shell],
    options: .of(Options.output))

  /// Writes the manual.
  static let manual = Command(
    "manual",
    abstract: "Write the manual, as a page for man or as a document.",
    examples: [
      "shardplan manual | man -l -",
      "shardplan manual --output ~/.local/share/man/man1/shardplan.1",
      "shardplan manual --format markdown",
    ],
    options: .of(SetupOptions.manualFormat, Options.output))
}

/// What the commands take that put the tool to use on a machine.
enum SetupOptions {
  static let shell = Operand(
    "shell", kind: .choice(Shell.allCases.map(\.rawValue)), help: "The shell that reads the script."
  )

  static let manualFormat = Option<ManualFormat?>.choice(
    "format", short: "f", of: ManualFormat.self, help: "How to write the manual."
  ).defaulting(to: .man)
}

/// The formats of the manual.
enum ManualFormat: String, CaseIterable {
  case man, markdown
}
