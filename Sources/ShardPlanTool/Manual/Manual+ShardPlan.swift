import ShardPlanCommandLine

extension Manual {
  /// The manual of the whole tool: what the command tree says, and what it does not.
  static let shardplan = Manual(
    of: .shardplan, version: Version.number, date: Version.pricesDate,
    description: [
      """
      ShardPlan plans and prices Amazon Kinesis data streams before they are created, or before they \
      are paid for another month. A scenario file describes a workload; compare sets the monthly bills \
      of several ways to run it side by side, plan shows the shards that it needs, sweep what a \
      setting does to the bill, and breakeven where the cheapest capacity mode changes. The prices of \
      the regions that 'prices list' names are built in, and nothing is looked up on the network.
      """,
      """
      Options may stand before, between and after what is given by place, and before the command \
      too. A value follows its option as the next word or after an equals sign, and after a letter also \
      without anything between. What follows -- is given by place, even if it begins with a hyphen. \
      Where a file is read or written, - stands for standard input or output.
      """,
      """
      Reports go to standard output and everything else to standard error, so that a report can be \
      piped while its warnings stay on the terminal. A file is written beside its place and moved \
      there when it is complete.
      """,
    ],
    sections: [
      exitStatus, environment, files, installingCompletions, installingPage, examples, seeAlso,
    ])

  private static let exitStatus = ManualSection(
    "Exit status",
    .paragraph("The numbers are a contract; scripts may tell failures apart by them."),
    .entries(ExitCode.meanings.map { ("\($0.code.number)", $0.meaning) }))

  private static let environment = ManualSection(
    "Environment",
    .entries([
      (
        "COLUMNS",
        "The columns to lay text out for. The option --width outranks it; without both it is the "
          + "width of the terminal, or else 80."
      ),
      ("NO_COLOR", "When it is not empty, text has neither bold nor colour, unless --color asks."),
      ("TERM", "When it is 'dumb', text has neither of them either."),
      ("SHELL", "The shell that --generate-completion-script writes for when it names none."),
      (
        "SWIFT_BACKTRACE",
        "When it is set, a mistake of ShardPlan itself ends it as it ends any Swift program, with what "
          + "Swift reports of it, and not with exit status 70."
      ),
    ]))

  private static let files = ManualSection(
    "Files",
    .entries([
      (
        "scenario.json",
        "A scenario file: streams and the modes and regions to run them in. Docs/ScenarioFile.md "
          + "lists every field."
      ),
      (
        "<region>.json",
        "A price table, in the folder that --prices names. Docs/Pricing.md describes the format."
      ),
    ]),
    .paragraph("There is no configuration file, and nothing is kept between runs."))

  private static let examples = ManualSection("Examples", .examples)

  private static let seeAlso = ManualSection(
    "See also",
    .paragraph("aws(1), man(1). The documents named Docs are those of ShardPlan's repository."))
}

extension ExitCode {
  /// What each number means, in the order of the numbers.
  static let meanings: [(code: ExitCode, meaning: String)] = [
    (.done, "Done; also after help and the version."),
    (
      .checkFailed,
      "A check failed: price tables have findings, or changed where that fails; a bill is above its "
        + "budget; a document is out of date."
    ),
    (.usage, "The command line is wrong."),
    (.badData, "The content of a file cannot be used."),
    (.noInput, "A file is missing or cannot be read."),
    (.bug, "ShardPlan stopped at a mistake of its own, and asks for a report."),
    (.cannotCreate, "The output cannot be created."),
    (.cannotWrite, "The output could not be written in full."),
  ]
}
