import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// The options that choose regions, the month and price tables.
enum ScenarioOptions {
  static let region = Option<[String]>.region(
    help: "Price in this region instead of the file's; several make columns.",
    isAllowed: Region.isCode)

  static let month = Option<BillingMonth?>.value(
    "month", short: "m", placeholder: "month",
    help: "Bill this month instead of the file's: 730h, 30d or 2026-11."
  ) { text throws(UsageError) in
    let doubts = NumberNotation(text).doubts
    guard doubts.count < 2 else {
      throw UsageError(
        advice: "Please write \(doubts.map { Escaping.terminal($0) }.joined(separator: " or ")).")
    }
    return try UsageError.translating { () throws(InvalidInput) in try BillingMonth.read(text) }
  }

  static let prices = Option<String?>.folder(
    "prices", short: "p", help: "Use the price tables in this folder, not the bundled ones.")

  static let peak = Option<PeakMovement?>.choice(
    "peak", of: PeakMovement.self,
    help: "Let a given peak move in proportion to the rate, or keep it fixed."
  ).defaulting(to: .proportional, shownAs: PeakMovement.proportional.rawValue)

  static let declarations: [OptionDeclaration] = .of(
    section: "Pricing", region, month, prices, discount)
}

extension ScenarioOptions {
  /// Throws for a region that this release does not know, unless a table of the user's own may price it.
  ///
  /// - Parameters:
  ///   - request: What the command line asks for.
  ///   - tree: The commands.
  /// - Throws: All mistakes of the command line.
  static func check(_ request: Request, in tree: Command) throws(UsageError) {
    guard case .run(let path, let arguments) = request else { return }
    let command = tree.command(at: path)
    guard let unknown = unknownRegions(of: arguments, for: command, path: path) else { return }
    var mistakes = StreamOptions.completing(unknown, with: arguments, of: command)
    mistakes.arguments = arguments
    throw mistakes
  }

  /// Returns the regions of `--region` that no bundled table can be of, as a mistake.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - command: The command called, if it is known.
  ///   - path: The names of the command.
  /// - Returns: The mistake, if there is one.
  static func unknownRegions(
    of arguments: Arguments, for command: Command?, path: [String]
  ) -> UsageError? {
    let takesPrices = command?.options.contains { $0.name == prices.declaration.name } ?? false
    guard takesPrices, !arguments.gives(prices) else { return nil }
    let label = region.declaration.label
    return .joining(
      arguments[region].filter { Region.named($0) == nil }.map { code in
        UsageError(
          "The value \(Escaping.quoted(code)) is invalid for '\(label)'. "
            + Region.advice(insteadOf: code).sentence,
          path: path, about: UsageError.Subject(region.declaration))
      })
  }
}

extension ValueKind {
  /// A region, of which completions offer the codes.
  static let region = ValueKind.suggested(Region.known.map(\.code))
}

extension Option where Value == [String] {
  /// Creates the option `--region`, which takes the codes of regions.
  ///
  /// - Parameters:
  ///   - help: The help of the option.
  ///   - isAllowed: Returns whether a text may be the code of a region; known ones by default.
  /// - Returns: The option.
  static func region(
    help: String,
    isAllowed: @escaping @Sendable (String) -> Bool = { Region.named($0) != nil }
  ) -> Option {
    Option<String?>.value(
      "region", short: "r", placeholder: "code", kind: .region, help: help
    ) { code throws(UsageError) in
      guard !isAllowed(code) else { return code }
      throw UsageError(advice: Region.advice(insteadOf: code).sentence)
    }.list()
  }
}

extension UsageError {
  /// Reads a value in the notation of scenario files, and reports its faults as those of an option.
  ///
  /// - Parameter read: Reads the value.
  /// - Returns: The value.
  /// - Throws: The message and the advice of the first fault.
  static func translating<Value>(
    _ read: () throws(InvalidInput) -> Value
  ) throws(UsageError) -> Value {
    do throws(InvalidInput) {
      return try read()
    } catch {
      let sentences = error.diagnostics.prefix(1).flatMap { diagnostic in
        [diagnostic.message] + [diagnostic.advice?.sentence].compactMap(\.self)
      }
      throw UsageError(advice: Escaping.terminal(sentences.joined(separator: " ")))
    }
  }
}

/// Capacity modes as command lines name them.
enum ModeName {
  /// Reads a mode; `advantage` is short for `on-demand-advantage`, which scenario files write in full.
  static func mode(_ text: String) throws(UsageError) -> CapacityMode {
    if text == "advantage" { return .onDemandAdvantage }
    if let mode = CapacityMode(rawValue: text) { return mode }
    let words = CapacityMode.allCases.map(\.rawValue)
    guard let meant = Synonyms.mode(for: text) else { throw UsageError(text, among: words) }
    throw UsageError(advice: "Did you mean '\(meant.rawValue)'?")
  }
}

/// The options that describe a stream without a scenario file, as the library lists them.
enum StreamOptions {
  /// The options with the titles of their sections, in the order of help.
  private static let options = ScenarioOption.sections.flatMap { section in
    section.options.map { (title: section.title, option: option(for: $0)) }
  }

  /// The declarations of the options, for the commands that take them.
  static let declarations: [OptionDeclaration] =
    .of(section: options.first?.title, stream, parameter)
    + options.flatMap { entry in [OptionDeclaration].of(section: entry.title, entry.option) }

  /// The same but for the mode, for commands that compare modes.
  static let modelessDeclarations = declarations.filter { $0.name != ScenarioOption.mode.name }

  /// The option that limits changes to some streams of a file, or names the one to vary.
  static let stream = Option<String?>.text(
    OptionScenarios.stream, placeholder: "name",
    help: "Change, or vary, only this stream of the file; may be repeated."
  ).repeated()

  /// The option that gives a parameter of a template its value.
  static let parameter = Option<InputValues.Parameter?>.value(
    "parameter", placeholder: "name=value",
    help: "Set this parameter of a CloudFormation template; may be repeated."
  ) { text throws(UsageError) in
    guard let parameter = InputValues.Parameter(text) else {
      throw UsageError(advice: "Please write its name, '=' and its value, such as 'Stage=prod'.")
    }
    return parameter
  }.repeated()

  /// The option that writes the scenario file.
  static let save = Option<String?>.file(
    "save", extensions: ["json"],
    help: "Write what options or infrastructure describe as a scenario file.")

  /// The scenario file, which may be left out where options describe a stream.
  static let operand = Operand(
    "scenario.json", kind: .file(extensions: ["json"]), isRequired: false,
    help:
      "The scenario file, or one of infrastructure, such as a Terraform plan; - is standard input.")

  /// The combination of options, for help.
  static let discussion = """
    Without a file, options describe a stream; next to one, they change its streams. \
    Comma-separated values become columns.
    """

  /// A command line that describes a stream.
  static let example = """
    shardplan compare --record-size 77B --rate 25000/s --records-per-put 1,12,100 \\
        --mode provisioned,on-demand --region us-east-1,eu-central-1
    """

  /// Returns the scenarios that options describe; `nil` when none of them describes a stream.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - comparesModes: Whether `--mode` names modes to compare.
  /// - Returns: The scenarios.
  static func scenarios(
    of arguments: Arguments, comparingModes comparesModes: Bool = false
  ) -> OptionScenarios? {
    OptionScenarios(
      items(of: arguments, comparingModes: comparesModes),
      regions: arguments[ScenarioOptions.region], month: arguments[ScenarioOptions.month])
  }

  /// Returns the changes that options make to the scenarios of a file.
  static func changes(of session: Session) -> OptionScenarios {
    let arguments = session.arguments
    return OptionScenarios(
      changes: items(of: arguments, comparingModes: session.comparesModes),
      ofStreams: arguments[stream], regions: arguments[ScenarioOptions.region],
      month: arguments[ScenarioOptions.month])
  }

  private static func items(
    of arguments: Arguments, comparingModes comparesModes: Bool
  ) -> [String: [String]] {
    var items: [String: [String]] = [:]
    for entry in options where arguments.gives(entry.option) {
      items[entry.option.declaration.name] = arguments[entry.option]
    }
    if comparesModes { items[ScenarioOption.mode.name] = nil }
    return items
  }

  /// Returns the mistakes of a command line, with those in the values of these options.
  ///
  /// - Parameters:
  ///   - found: The mistakes found so far.
  ///   - arguments: The arguments; those of the mistakes unless given.
  ///   - command: The command called, if it is known.
  /// - Returns: All mistakes.
  static func completing(
    _ found: UsageError, with arguments: Arguments? = nil, of command: Command?
  ) -> UsageError {
    let arguments = arguments ?? found.arguments
    let unknown = ScenarioOptions.unknownRegions(of: arguments, for: command, path: found.path)
    let parsed = UsageError.joining([found, unknown].compactMap(\.self)) ?? found
    guard command?.operands == [operand], arguments.operands.isEmpty,
      let options = scenarios(of: arguments)
    else { return parsed }
    do throws(InvalidInput) {
      _ = try ScenarioInput(options).document()
      return parsed
    } catch {
      // An option that seems to be missing may be a misspelled one.
      let values = error.diagnostics.filter { $0.argument != nil }
      guard !values.isEmpty else { return parsed }
      return UsageError.joining([parsed, Self.error(of: values, path: parsed.path)]) ?? parsed
    }
  }

  /// Returns the faults of options as one error; at least one.
  ///
  /// - Parameters:
  ///   - diagnostics: The faults.
  ///   - path: The names of the command.
  /// - Returns: The error, about an option if all faults are.
  static func error(of diagnostics: [Diagnostic], path: [String]) -> UsageError {
    let declarations =
      options.map { $0.option.declaration } + [stream.declaration, parameter.declaration]
    let errors = diagnostics.map { diagnostic in
      let option = declarations.first { $0.name == diagnostic.argument?.option }
      return UsageError(
        diagnostic.message + (diagnostic.advice.map { " " + $0.sentence } ?? ""), path: path,
        about: option.map { UsageError.Subject($0) })
    }
    return UsageError.joining(errors) ?? UsageError("", path: path)
  }

  /// The library reads the values: the command line only splits lists, and knows the few fixed words.
  private static func option(for option: ScenarioOption) -> Option<[String]> {
    let (name, label, words) = (option.name, option.placeholder, option.choices)
    guard option.subject != .mode else {
      return Option<String?>.value(
        name, placeholder: label, kind: .choice(words), help: option.help
      ) { text throws(UsageError) in try ModeName.mode(text).rawValue }.list()
    }
    return words.isEmpty
      ? Option<String?>.text(name, placeholder: label, help: option.help).list()
      : Option<String?>.choice(name, placeholder: label, of: words, help: option.help).list()
  }
}
