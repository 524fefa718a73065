import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// The options that describe a stream without a scenario file, as the library lists them.
enum StreamOptions {
  /// The options with the titles of their sections, in the order of help.
  private static let options = ScenarioOption.sections.flatMap { section in
    section.options.map { (title: section.title, option: option(for: $0)) }
  }

  /// The declarations of the options, for the commands that take them.
  static let declarations: [OptionDeclaration] = options.flatMap { entry in
    [OptionDeclaration].of(section: entry.title, entry.option)
  }

  /// The option that writes the scenario file.
  static let save = Option<String?>.file(
    "save", extensions: ["json"],
    help: "Write the options as a scenario file.")

  /// The scenario file, which may be left out where options describe a stream.
  static let operand = Operand(
    "scenario.json", kind: .file(extensions: ["json"]), isRequired: false,
    help: "The scenario file, or - for standard input.")

  /// The combination of options, for help.
  static let discussion = """
    Without a file, options describe a stream. Comma-separated values become columns.
    """

  /// Command lines that describe a stream.
  static func examples(of command: String) -> [String] {
    let stream = "shardplan \(command) --record-size 77B --rate 25000/s --records-per-put 1,12,100"
    return [
      "\(stream) \\\n    --mode provisioned,on-demand --region us-east-1,eu-central-1"
    ]
  }

  /// Returns the scenarios that options describe; `nil` when none of them describes a stream.
  static func scenarios(of arguments: Arguments) -> OptionScenarios? {
    var items: [String: [String]] = [:]
    for entry in options where arguments.gives(entry.option) {
      items[entry.option.declaration.name] = arguments[entry.option]
    }
    return OptionScenarios(
      items, regions: arguments[ScenarioOptions.region], month: arguments[ScenarioOptions.month])
  }

  /// Returns the mistakes in the values of options, for a command line with other mistakes.
  static func errors(in arguments: Arguments) -> [UsageError] {
    guard arguments.operands.isEmpty, let options = scenarios(of: arguments) else { return [] }
    do throws(InvalidInput) {
      _ = try ScenarioDocument.read(options)
      return []
    } catch {
      // An option that seems to be missing may be a misspelled one.
      let values = error.diagnostics.filter { $0.argument != nil }
      return values.isEmpty ? [] : [Self.error(of: values, path: [])]
    }
  }

  /// Returns the faults of options as one error; at least one.
  ///
  /// - Parameters:
  ///   - diagnostics: The faults.
  ///   - path: The names of the command.
  /// - Returns: The error, about an option if all faults are.
  static func error(of diagnostics: [Diagnostic], path: [String]) -> UsageError {
    let errors = diagnostics.map { diagnostic in
      let option = options.first { $0.option.declaration.name == diagnostic.argument?.option }
      return UsageError(
        diagnostic.message + (diagnostic.advice.map { " " + $0.sentence } ?? ""), path: path,
        about: option.map { UsageError.Subject($0.option.declaration) })
    }
    return UsageError.joining(errors) ?? UsageError("", path: path)
  }

  private static func option(for option: ScenarioOption) -> Option<[String]> {
    Option<String?>.value(
      option.name, placeholder: option.placeholder,
      kind: option.choices.isEmpty ? .text : .choice(option.choices), help: option.help
    ) { text throws(UsageError) in
      if !option.choices.isEmpty, !option.choices.contains(text) {
        throw UsageError(text, among: option.choices)
      }
      if let expectation = option.expectation(unmetBy: text) {
        throw UsageError(expecting: expectation)
      }
      return text
    }.list()
  }
}

extension Escaping {
  /// A text in quotes, short and safe to print.
  static func quoted(_ text: String) -> String { "'\(terminal(Abbreviation.of(text)))'" }
}
