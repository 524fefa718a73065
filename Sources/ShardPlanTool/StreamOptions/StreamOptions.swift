import ShardPlanCommandLine
import ShardPlanEngine

/// The options that describe a stream without a scenario file.
enum StreamOptions {
  /// The options by the sections of the help screen.
  ///
  /// Their order is that of help, and the one in which lists multiply: the last changes fastest.
  static let sections: [(title: String, options: [StreamOption])] = [
    (
      "Stream",
      fields(.recordSize, .recordSizes, .rate, .peakRate, .partitionKeySize, .hotKeyShare, .count)
    ),
    (
      "Aggregation",
      fields(
        .recordsPerPut, .putSize, .distinctKeys, .producers, .aggregateSize, .aggregateCount,
        .bufferedTime)
    ),
    ("Capacity", [.mode] + fields(.shards, .currentShards, .targetUtilization)),
    (
      "Reading",
      fields(
        .sharedConsumers, .enhancedFanOutConsumers, .pollsPerSecond, .retention, .longTermReads)
    ),
  ]

  /// All options, in the order of the help screen.
  static let all = sections.flatMap(\.options)

  /// What a command lists to take them.
  static let declarations: [OptionDeclaration] = sections.flatMap { section in
    section.options.flatMap { [OptionDeclaration].of(section: section.title, $0.option) }
  }

  /// The option that writes the scenario file.
  static let save = Option<String?>.file(
    "save", extensions: ["json"],
    help: "Write the scenario file that the options amount to.")

  /// The scenario file, which may be left out where options describe a stream.
  static let operand = Operand(
    "scenario.json", kind: .file(extensions: ["json"]), isRequired: false,
    help: "The scenario file, or - for standard input.")

  /// How the options go together, for help.
  static let discussion = """
    Without a file, options describe a stream: at least its record size, rate and region. \
    Comma-separated values become columns; options further down vary faster.
    """

  /// Command lines that describe a stream.
  static func examples(of command: String) -> [String] {
    let stream = "shardplan \(command) --record-size 77B --rate 25000/s --records-per-put 1,12,100"
    return [
      "\(stream) \\\n    --mode provisioned,on-demand --region us-east-1,eu-central-1"
    ]
  }

  private static func fields(_ fields: StreamField...) -> [StreamOption] {
    fields.map { StreamOption($0) }
  }
}
