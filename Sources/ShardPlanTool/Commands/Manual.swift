import ShardPlanCommandLine

/// `shardplan manual`: the manual, as a page for man or as a document.
struct ManualCommand: ToolCommand {
  static let declaration = Command(
    "manual",
    abstract: "Write the manual, as a page for man or as a document.",
    examples: [
      "shardplan manual | man -l -",
      "shardplan manual --output ~/.local/share/man/man1/shardplan.1",
      "shardplan manual --format markdown",
    ],
    options: .of(format, SessionOptions.output))

  private static let format = Option<ManualFormat?>.choice(
    "format", short: "f", of: ManualFormat.self, help: "How to write the manual."
  ).defaulting(to: .man)

  let session: Session

  func run() throws(ToolError) -> ExitCode {
    try Output(session).write { _ throws(ToolError) in
      switch session.arguments[Self.format] {
      case .man: Manual.shardplan.page
      case .markdown: Manual.shardplan.document
      }
    }
    return .done
  }
}

/// The formats of the manual.
private enum ManualFormat: String, CaseIterable {
  case man, markdown
}

extension Manual {
  /// The manual of the tool: its commands, and the sections on everything else.
  static let shardplan = Manual(
    of: .shardplan, version: Version.number, date: Version.pricesDate,
    description: [
      """
      ShardPlan plans and prices Amazon Kinesis data streams. A scenario file describes a \
      workload; compare sets the monthly bills of several ways to run it side by side, plan shows \
      the shards it needs, sweep what a setting does to the bill, and breakeven where the cheapest \
      capacity mode changes. Prices are built in, and ShardPlan never uses the network.
      """,
      """
      Options may come anywhere, even before the command. A value follows its option as the next \
      word or after an equals sign; after a one-letter option also directly. Words after -- are \
      operands, even if they begin with a hyphen. As a file, - means standard input or output.
      """,
      """
      Reports go to standard output, everything else to standard error. A file replaces the old \
      one only when it is complete.
      """,
    ],
    sections: [
      exitStatus, environment, files, installingCompletions, installingPage, examples, seeAlso,
    ])

  private static let exitStatus = ManualSection(
    "Exit status",
    .paragraph("Scripts may rely on these numbers."),
    .entries(ExitCode.meanings.map { ("\($0.code.number)", $0.meaning) }))

  private static let environment = ManualSection(
    "Environment",
    .entries([
      (
        "COLUMNS",
        "The width of text in columns, unless --width is given."
      ),
      (
        "NO_COLOR",
        "If not empty, text has neither bold nor color, unless --color asks for them."
      ),
      ("TERM", "If 'dumb', text has neither bold nor color."),
      ("SHELL", "The shell that --generate-completion-script writes for when it names none."),
      (
        "SWIFT_BACKTRACE",
        "If set, a bug ends ShardPlan with Swift's own report, not with exit status 70."
      ),
    ]))

  private static let files = ManualSection(
    "Files",
    .entries([
      (
        "scenario.json",
        "A scenario file: streams, modes and regions. Docs/ScenarioFile.md lists every field."
      ),
      (
        "<region>.json",
        "A price table, in the folder of --prices. Docs/Pricing.md describes the format."
      ),
    ]),
    .paragraph("There is no configuration file; nothing is kept between runs."))

  private static let examples = ManualSection("Examples", .examples)

  private static let seeAlso = ManualSection(
    "See also",
    .paragraph("aws(1), man(1). The documents named Docs are those of ShardPlan's repository."))
}

extension Manual {
  /// Installing completions in each shell; a test runs these lines in an empty home folder.
  static let installingCompletions = ManualSection(
    "Completions",
    .paragraph(
      """
      With the package bash-completion, Bash finds the script in this folder:
      """),
    .commands([
      "mkdir -p ~/.local/share/bash-completion/completions",
      "shardplan completions bash \\\n    > ~/.local/share/bash-completion/completions/shardplan",
    ]),
    .paragraph(
      """
      Without that package, and in macOS's bash 3.2, .bashrc (on macOS .bash_profile) loads it:
      """),
    .commands([
      "shardplan completions bash > ~/.shardplan-completions.bash",
      "echo 'source ~/.shardplan-completions.bash' >> ~/.bashrc",
    ]),
    .paragraph(
      """
      Zsh finds the script in any folder that fpath names before compinit runs. If .zshrc already runs \
      compinit, put the line with fpath above and leave out the last one:
      """),
    .commands([
      "mkdir -p ~/.zfunc",
      "shardplan completions zsh > ~/.zfunc/_shardplan",
      "echo 'fpath=(~/.zfunc $fpath)' >> ~/.zshrc",
      "echo 'autoload -Uz compinit && compinit' >> ~/.zshrc",
    ]),
    .paragraph("Fish finds the script without configuration:"),
    .commands([
      "mkdir -p ~/.config/fish/completions",
      "shardplan completions fish > ~/.config/fish/completions/shardplan.fish",
    ]),
    .paragraph("Then open a new shell."))

  /// Installing the manual page for one user.
  static let installingPage = ManualSection(
    "Manual page",
    .paragraph(
      """
      The program contains this manual: as a page for man and, with --format markdown, as \
      Docs/CommandLine.md.
      """),
    .commands([
      "shardplan manual | man -l -",
      "mkdir -p ~/.local/share/man/man1",
      "shardplan manual > ~/.local/share/man/man1/shardplan.1",
    ]),
    .paragraph(
      """
      man searches ~/.local/share/man if ~/.local/bin is on the PATH; otherwise set MANPATH. Without the \
      option -l, as on macOS, use: shardplan manual | mandoc | less.
      """))
}
