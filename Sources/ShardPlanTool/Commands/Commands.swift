import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// The commands of the tool.
enum Commands {
  /// All commands, in the order of the help screen.
  ///
  /// Add a command by writing a file next to this one and listing its type here. The parser, help,
  /// completions, the manual and `inject` read this list.
  static let all: [any ToolCommand.Type] = [
    CompareCommand.self, PlanCommand.self, SweepCommand.self, BreakEvenCommand.self,
    SensitivityCommand.self, FleetCommand.self, ReviewCommand.self,
    PricesListCommand.self, PricesShowCommand.self, PricesCheckCommand.self, PricesDiffCommand.self,
    PricesImportCommand.self, PricesExportCommand.self,
    InjectCommand.self, CompletionsCommand.self, ManualCommand.self,
  ]

  /// The commands whose reports can be part of a document.
  static var reports: [any ReportCommand.Type] { all.compactMap { $0 as? any ReportCommand.Type } }

  /// Returns the command that these words call.
  static func command(at path: [String]) -> (any ToolCommand.Type)? {
    all.first { $0.path == path }
  }

  /// The tree of all commands, each below its group.
  fileprivate static let tree = {
    var tool = declaration
    tool.synonyms = Synonyms.options
    return tool
  }()

  private static let declaration = Command(
    "shardplan",
    abstract: "Plan and price Amazon Kinesis data streams, exactly and offline.",
    examples: [
      "shardplan compare scenario.json",
      "shardplan compare scenario.json --region us-east-1,eu-central-1 --explain",
      "shardplan prices show us-east-1",
    ],
    options: .of(SessionOptions.color, SessionOptions.width),
    subcommands: all.reduce(into: []) { commands, command in
      guard var group = command.group else { return commands.append(command.declaration) }
      if let index = commands.firstIndex(where: { $0.name == group.name }) {
        commands[index].subcommands.append(command.declaration)
      } else {
        group.subcommands = [command.declaration]
        commands.append(group)
      }
    },
    hasVersion: true, hasCompletions: true)
}

extension Command {
  /// The tool: the root of all commands.
  static var shardplan: Command { Commands.tree }

  /// The commands about price tables.
  static let prices = Command(
    "prices",
    abstract: "Show, check, compare, import and export price tables.",
    examples: [
      "shardplan prices list",
      "shardplan prices show eu-central-1",
      "shardplan prices check Pricing",
      "shardplan prices diff bundled Pricing",
    ])
}

/// The version of the tool and the date of the bundled prices.
enum Version {
  static let number = "0.1.0"

  /// The day on which AWS published the bundled prices.
  static var pricesDate: String {
    PriceTable.newestBundled?.date ?? "unknown"
  }

  static var text: String { "shardplan \(number) (prices as of \(pricesDate))\n" }

  static var json: String {
    JSONOutput.object([
      "schemaVersion": .integer(1), "version": .string(number),
      "pricesPublished": .string(pricesDate),
    ]).text() + "\n"
  }
}
