import ShardPlanCommandLine

/// The options of a small tool that has one of everything.
enum Sample {
  enum Format: String, CaseIterable { case text, json, csv }
  enum When: String, CaseIterable { case auto, always, never }
  enum Mode: String, CaseIterable { case provisioned, onDemand = "on-demand" }

  static let region = Option.text(
    "region", short: "r", placeholder: "code", suggesting: ["us-east-1", "eu-west-1"],
    help: "The region to price."
  ).list()
  static let growth = Option.value(
    "growth", short: "g", placeholder: "percent", help: "How much traffic grows.",
    expecting: "a percentage such as 20 or -5"
  ) { Int($0) }
  static let size = Option.value("size", help: "The size of a record.") {
    text throws(UsageError) in
    guard let count = Int(text.prefix { $0.isNumber }), text.hasSuffix("kB") else {
      throw UsageError(advice: "Units are spelled as in '25kB'.")
    }
    return count * 1000
  }
  static let mode = Option.choice("mode", of: Mode.self, help: "The capacity modes.").list()
  static let width = Option.integer(
    "width", placeholder: "columns", in: 20...1000, help: "The columns of the report."
  ).defaulting(to: 80)
  static let format = Option.choice(
    "format", short: "f", of: Format.self, help: "How to write the report."
  ).defaulting(to: .text)
  static let month = Option.choice(
    "month", of: ["january", "february", "march", "april", "may", "june"], help: "When it starts.")
  static let output = Option.file("output", short: "o", help: "Where to write, or - for here.")
  static let prices = Option.folder("prices", help: "The folder of price tables.")
  static let quiet = Option.flag("quiet", short: "q", help: "Print only the total.")
  static let exact = Option.flag("exact", short: "x", help: "Print every digit.")
  static let trace = Option.flag("trace", help: "Print every step.").hidden()
  static let vary = Option.text("vary", placeholder: "field=values", help: "What to vary.")
    .required()
  static let color = Option.choice(
    "color", placeholder: "when", of: When.self, help: "Whether to use color."
  ).defaulting(to: .auto)
}

extension Sample {
  /// The tool itself.
  static let tool = Command(
    "shardplan", abstract: "Price data streams.",
    examples: ["shardplan estimate workload.json", "shardplan compare a.json b.json"],
    options: .of(color), subcommands: [estimate, compare, sweep, tables, completions],
    hasVersion: true, hasCompletions: true)

  static let estimate = Command(
    "estimate", abstract: "Price one workload.",
    discussion: "Exits with 0 when the workload could be priced.\nExits with 65 otherwise.",
    operands: [Operand("workload", help: "The workload file, or - for standard input.")],
    options: .of(section: "Stream", growth, size, mode)
      + .of(region, width, format, month, output, prices, quiet, exact, trace))

  static let compare = Command(
    "compare", aliases: ["cmp"], abstract: "Show bills side by side.",
    examples: ["shardplan compare --region us-east-1,eu-west-1 scenario.json"],
    operands: [
      Operand("baseline", kind: .file(extensions: ["json"]), help: "What to compare with."),
      Operand("other", isRequired: false, repeats: true, help: "What to compare."),
    ],
    options: .of(region, format))

  static let sweep = Command(
    "sweep", abstract: "Vary one field and show what follows.", section: "What-if",
    operands: [Operand("workload", help: "The workload file.")], options: .of(vary, quiet))

  static let tables = Command(
    "prices", abstract: "Look after price tables.",
    subcommands: [
      Command("list", abstract: "List the regions."),
      Command("show", abstract: "Show a table.", operands: [Operand("code", help: "The region.")]),
    ])

  static let completions = Command(
    "completions", abstract: "Write a completion script.",
    operands: [
      Operand("shell", kind: .choice(["bash", "zsh", "fish"]), help: "The shell that reads it.")
    ])
}

extension Sample {
  /// The words of a line, separated by spaces; `''` is the empty word.
  static func words(_ line: String) -> [String] {
    line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
  }

  /// Reads a line.
  static func parse(_ line: String) throws(UsageError) -> Request {
    try Parser(root: tool).parse(words(line))
  }

  /// What a request says, in one line: the path, what is not as by default, the operands.
  static func summary(of request: Request) -> String {
    switch request {
    case .help(let path, let hidden, _):
      return (["help"] + path + (hidden ? ["+hidden"] : [])).joined(separator: " ")
    case .completionScript(let shell):
      return "completion script for \(shell?.rawValue ?? "the shell in use")"
    case .complete(let words, let shell):
      return "complete \(words) for \(shell?.rawValue ?? "any shell")"
    case .version(let arguments):
      return "version as \(arguments[format])"
    case .run(let path, let arguments):
      return (path + given(in: arguments) + ["<-"] + arguments.operands.map { "'\($0)'" })
        .joined(separator: " ")
    }
  }

  private static func given(in arguments: Arguments) -> [String] {
    let region = arguments[region].joined(separator: "+")
    return [
      arguments.gives(Sample.region) ? "region=\(region)" : nil,
      arguments[growth].map { "growth=\($0)" },
      arguments[size].map { "size=\($0)" },
      arguments.gives(mode) ? "mode=\(arguments[mode])" : nil,
      arguments.gives(width) ? "width=\(arguments[width])" : nil,
      arguments.gives(format) ? "format=\(arguments[format])" : nil,
      arguments[output].map { "output=\($0)" },
      arguments[quiet] ? "quiet" : nil,
      arguments[exact] ? "exact" : nil,
      arguments.gives(color) ? "color=\(arguments[color])" : nil,
    ].compactMap(\.self)
  }
}
