internal import ShardPlanCommandLine

extension Command {
  /// The whole tool: parser, help and usage errors are read off it.
  static let shardplan = Command(
    "shardplan",
    abstract: "Plan and price Amazon Kinesis data streams, exactly and offline.",
    examples: [
      "shardplan compare scenario.json",
      "shardplan compare scenario.json --region us-east-1,eu-central-1 --explain",
      "shardplan prices show us-east-1",
    ],
    options: .of(Options.color, Options.width),
    subcommands: [.compare, .prices],
    hasVersion: true)

  private static let compare = Command(
    "compare",
    abstract: "Set the monthly bills of several scenarios side by side.",
    discussion: "The first scenario is the baseline that the others are compared with.",
    examples: [
      "shardplan compare scenario.json",
      "shardplan compare scenario.json --month 2026-11 --format markdown --output bills.md",
      "generate-scenario | shardplan compare -",
    ],
    operands: [
      Operand(
        "scenario.json", kind: .file(extensions: ["json"]),
        help: "The scenario file, or - for standard input.")
    ],
    options: .of(Options.region, Options.month, Options.prices, Options.explain)
      + .of(Options.format, Options.output))

  private static let prices = Command(
    "prices",
    abstract: "Look at the price tables.",
    subcommands: [
      Command(
        "list",
        abstract: "List the regions that have prices.",
        examples: ["shardplan prices list", "shardplan prices list --format csv"],
        options: .of(Options.prices, Options.format, Options.output)),
      Command(
        "show",
        abstract: "Show all prices of one region.",
        examples: ["shardplan prices show eu-central-1"],
        operands: [Operand("region", help: "The region's code, such as us-east-1.")],
        options: .of(Options.prices, Options.format, Options.output)),
    ])
}
