import ShardPlanCommandLine

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
    subcommands: [
      .compare, .plan, .sweep, .breakEven, .sensitivity, .prices, .inject, .completions, .manual,
    ],
    hasVersion: true, hasCompletions: true)

  private static let compare = Command(
    "compare",
    abstract: "Set the monthly bills of several scenarios side by side.",
    discussion: """
      The first scenario is the baseline that the others are compared with. \
      \(StreamOptions.discussion)
      """,
    examples: [
      "shardplan compare scenario.json",
      "shardplan compare scenario.json --month 2026-11 --format markdown --output bills.md",
      "generate-scenario | shardplan compare -",
      "shardplan compare scenario.json --fail-above 500 --fail-increase 10%",
    ] + StreamOptions.examples(of: "compare"),
    operands: [StreamOptions.operand],
    options: .of(Options.region, Options.month, Options.prices, Options.explain)
      + .of(Options.format, Options.headingLevel, Options.output, StreamOptions.save)
      + .of(
        section: "Gate", Options.failAbove, Options.failIncrease, Options.of, Options.against)
      + StreamOptions.declarations)

  private static let plan = Command(
    "plan",
    abstract: "Show the shards that streams need, what binds them and what would relieve it.",
    discussion: """
      For each stream the need of every limit on average and at the peak, the limit that decides in \
      plain words, what would save shards and what that does to the bill. \
      \(StreamOptions.discussion)
      """,
    examples: [
      "shardplan plan scenario.json",
      "shardplan plan scenario.json --aggregation-table",
      "shardplan plan scenario.json --growth 8% --months 24",
    ] + StreamOptions.examples(of: "plan"),
    operands: [StreamOptions.operand],
    options: .of(Options.aggregationTable, Options.growth, Options.months)
      + .of(Options.region, Options.month, Options.prices)
      + .of(Options.format, Options.headingLevel, Options.output, StreamOptions.save)
      + StreamOptions.declarations)

  private static let breakEven = Command(
    "breakeven",
    abstract: "Show where the cheapest capacity mode changes.",
    discussion: """
      For each value of one field the cheapest of the modes, with the exact points where that changes, \
      to the smallest step of the field, and how much it saves. The scenarios' own modes count for \
      nothing; --mode names those to compare.
      """,
    examples: [
      "shardplan breakeven scenario.json",
      "shardplan breakeven scenario.json --over retention --mode provisioned,on-demand",
      "shardplan breakeven scenario.json --region us-east-1,eu-central-1 --format html -o modes.html",
    ],
    operands: [
      Operand(
        "scenario.json", kind: .file(extensions: ["json"]),
        help: "The scenario file, or - for standard input.")
    ],
    options: .of(BreakEvenOptions.over, BreakEvenOptions.modes, BreakEvenOptions.stream)
      + .of(Options.region, Options.month, Options.prices)
      + .of(Options.format, Options.headingLevel, Options.output))

  private static let sensitivity = Command(
    "sensitivity",
    abstract: "Rank the settings by how much they move the bill.",
    discussion: """
      Each setting is made a tenth smaller and a tenth larger while all others stay; what is counted \
      changes by one at least. \(StreamOptions.discussion)
      """,
    examples: ["shardplan sensitivity scenario.json"],
    operands: [StreamOptions.operand],
    options: .of(Options.region, Options.month, Options.prices)
      + .of(Options.chartlessFormat, Options.headingLevel, Options.output, StreamOptions.save)
      + StreamOptions.declarations)

  private static let inject = Command(
    "inject",
    abstract: "Put reports into Markdown documents, and keep them up to date.",
    discussion: """
      Between the two comments <!-- shardplan compare scenario.json --> and <!-- /shardplan -->, each \
      alone on its line, goes the report of that command; file names count from the folder of the \
      document. Nothing else in the document changes.
      """,
    examples: [
      "shardplan inject Docs/Review.md",
      "shardplan inject --check Docs/Review.md README.md",
    ],
    operands: [
      Operand(
        "file.md", kind: .file(extensions: ["md"]), repeats: true, help: "The Markdown document.")
    ],
    options: .of(Options.check))

  private static let sweep = Command(
    "sweep",
    abstract: "Price scenarios while one or two of their fields go through many values.",
    discussion: """
      The text shows a table and what stands out; CSV and JSON hold every point, however many there \
      are. A list is written 1,2,5, a range 1..9:+1 in steps, 1..9:x2 in factors, 1..9:log20 for 20 \
      values even in their logarithm. Values may have units; plain numbers are bytes, records a \
      second, hours, seconds or parts of one. \(StreamOptions.discussion)
      """,
    examples: [
      "shardplan sweep scenario.json --vary recordsPerPut=1..100:+1",
      "shardplan sweep scenario.json --vary rate=100/s..100000/s:log20 --vary recordSize=100B,1KB",
      "shardplan sweep scenario.json --vary rate=1..10000000:+1 --format csv --output sweep.csv",
    ],
    operands: [StreamOptions.operand],
    options: .of(SweepOptions.vary, SweepOptions.stream, SweepOptions.threads)
      + .of(Options.region, Options.month, Options.prices)
      + .of(Options.format, Options.headingLevel, Options.output, StreamOptions.save)
      + StreamOptions.declarations)

  private static let prices = Command(
    "prices",
    abstract: "Show, check, compare and import price tables.",
    examples: [
      "shardplan prices list",
      "shardplan prices show eu-central-1",
      "shardplan prices check Pricing",
      "shardplan prices diff bundled Pricing",
    ],
    subcommands: [
      Command(
        "list",
        abstract: "List the regions that have prices.",
        examples: ["shardplan prices list", "shardplan prices list --format csv"],
        options: .of(
          Options.prices, Options.chartlessFormat, Options.headingLevel, Options.output)),
      Command(
        "show",
        abstract: "Show all prices of one region.",
        examples: ["shardplan prices show eu-central-1"],
        operands: [
          Operand("region", kind: Options.regionKind, help: "The region's code, such as us-east-1.")
        ],
        options: .of(
          Options.prices, Options.chartlessFormat, Options.headingLevel, Options.output)),
      .check,
      .diff,
      .importing,
    ])

  private static let check = Command(
    "check",
    abstract: "Check price tables for what is, or is very likely, wrong.",
    discussion: """
      Folders are searched for files named like us-east-1.json. Without a path the bundled tables \
      are checked. Exit codes: 0 when nothing is an error, 1 when something is, 66 when a path does \
      not exist. Docs/Diagnostics.md explains each finding.
      """,
    examples: [
      "shardplan prices check Pricing",
      "shardplan prices check Pricing --max-age 365 --strict",
      "shardplan prices check Pricing --format sarif --output findings.sarif",
    ],
    operands: [
      Operand(
        "path", kind: .file(extensions: ["json"]), isRequired: false, repeats: true,
        help: "A price table, or a folder of them, or - for standard input.")
    ],
    options: .of(Options.maxAge, Options.now, Options.strict, Options.accepted)
      + .of(Options.findingsFormat, Options.output))

  private static let pricesKind = ValueKind.file(
    extensions: ["json"], words: [PriceBook.bundledName])

  private static let diff = Command(
    "diff",
    abstract: "Show what changed from some price tables to others.",
    discussion: """
      Each of the two is a file, a folder, or 'bundled' for the tables that come with the tool. Two \
      files are compared whatever regions they are of.
      """,
    examples: [
      "shardplan prices diff bundled Pricing",
      "shardplan prices diff old new --scenario scenario.json --fail-on-change",
      "shardplan prices diff Pricing/us-east-1.json Pricing/eu-west-1.json",
    ],
    operands: [
      Operand("old", kind: pricesKind, help: "The prices before."),
      Operand("new", kind: pricesKind, help: "The prices after."),
    ],
    options: .of(Options.scenario, Options.region, Options.month, Options.failOnChange)
      + .of(Options.chartlessFormat, Options.headingLevel, Options.output))

  private static let importing = Command(
    "import",
    abstract: "Turn AWS's own price files into price tables.",
    discussion: """
      Takes the metered unit map behind AWS's pricing page, an offer file of the Price List \
      (index.json), and what 'aws pricing get-products' prints. What cannot be placed is reported and \
      left out; nothing is guessed. Without --into nothing is written, and the tables are compared \
      with those that come with the tool.
      """,
    examples: [
      "shardplan prices import kinesis.json",
      "shardplan prices import index.json --into Pricing --region eu-west-1",
      "aws pricing get-products --service-code AmazonKinesis | shardplan prices import -",
    ],
    operands: [
      Operand(
        "file", kind: .file(extensions: ["json"]),
        help: "One of AWS's price files, or - for standard input.")
    ],
    options: .of(Options.into, Options.importedRegion, Options.accepted, Options.now)
      + .of(Options.chartlessFormat, Options.headingLevel, Options.output))
}
