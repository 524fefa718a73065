import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// `shardplan breakeven`: the points where the cheapest capacity mode changes.
struct BreakEvenCommand: ReportCommand {
  static let declaration = Command(
    "breakeven",
    abstract: "Show where the cheapest capacity mode changes.",
    discussion: """
      Shows the cheapest mode for each interval of a setting, exact to its smallest step, and how \
      much it saves. The scenarios' own modes are ignored; --mode names those to compare. \
      \(StreamOptions.discussion)
      """,
    examples: [
      "shardplan breakeven scenario.json",
      "shardplan breakeven scenario.json --over retention --mode provisioned,on-demand",
      "shardplan breakeven --record-size 2KB --rate 400/s --retention 24h,7d --region us-east-1",
      "shardplan breakeven scenario.json --region us-east-1,eu-central-1 --format html -o modes.html",
    ],
    operands: [StreamOptions.operand],
    options: .of(over, modes, ScenarioOptions.peak)
      + ScenarioOptions.declarations + ReportOptions.declarations + .of(StreamOptions.save)
      + StreamOptions.modelessDeclarations)

  private static let over = Option<Over?>.value(
    "over", placeholder: "field",
    kind: .suggested(StreamField.searched.map(\.shortName) + [Variation.traffic]),
    help: "The setting to vary, such as rate, retention or recordsPerPut."
  ) { text throws(UsageError) in
    let listed =
      "Break-even points are searched over "
      + StreamField.searched.map(\.shortName).joined(separator: ", ") + "."
    guard text != Variation.traffic else { return Over(field: .rate, isTraffic: true) }
    let field = try Variation.field(named: text, among: StreamField.searched, orAdvise: listed)
    return Over(field: field)
  }.defaulting(to: Over(field: .rate), shownAs: StreamField.rate.shortName)

  /// The setting that varies, which is the rate where traffic does.
  private struct Over: Sendable {
    let field: StreamField
    var isTraffic = false
  }

  private static let modes = Option<CapacityMode?>.value(
    "mode", kind: .choice(CapacityMode.allCases.map(\.rawValue)),
    help: "Compare these modes, by default all; advantage is short for the last."
  ) { text throws(UsageError) in try ModeName.mode(text) }.list()

  let session: Session

  init(session: Session) {
    var session = session
    session.comparesModes = true
    self.session = session
  }

  func outcome() throws(ToolError) -> Outcome {
    let isFixed = session.arguments[ScenarioOptions.peak] == .fixed
    guard !isFixed || !session.arguments[Self.over].isTraffic else {
      throw session.usage(Variation.fixedTraffic, about: Self.over)
    }
    let estimates = try ScenarioSource(session).estimates(
      variesStream: true, ignoringModes: true, needingUsage: true)
    var searched: Set<Subject> = []
    let costed = estimates.all.filter { searched.insert(Subject($0)).inserted }
    var notes: [String] = []
    let found = try session.map(costed, showing: "Break-even points") {
      costed, _ throws(ToolError) -> BreakEven? in
      let modes = try comparedModes(in: costed)
      guard modes.count > 1 else {
        notes.append(Report.missingModes(in: costed))
        return nil
      }
      return try breakEven(of: costed, between: modes)
    }.compactMap(\.self)
    notes = notes.unique
    guard !found.isEmpty else {
      throw session.usage(notes.joined(separator: " "), about: Self.modes)
    }
    let report = Report(
      breakEvens: found, title: estimates.title ?? "Break-even points", notes: notes
    ).stating(estimates.changes)
    return Outcome(report: report, warnings: estimates.warnings)
  }

  private func breakEven(
    of costed: Estimate, between modes: [CapacityMode]
  ) throws(ToolError) -> BreakEven {
    let field = session.arguments[Self.over].field
    let scenario = costed.scenario
    let stream = try ScenarioSource(session).variedStream(of: scenario)
    do throws(Rejection) {
      return try scenario.breakEven(
        over: field, ofStream: stream, between: modes, at: costed.rates,
        peakMovement: session.arguments[ScenarioOptions.peak])
    } catch {
      throw session.usage(
        "There are no break-even points of \(Escaping.quoted(scenario.name)) over "
          + "\(field.shortName): \(Report.words(for: error)).", about: Self.over)
    }
  }

  /// The modes to compare: those that `--mode` names, as far as the region has prices for them.
  private func comparedModes(in costed: Estimate) throws(ToolError) -> [CapacityMode] {
    let asked = session.arguments[Self.modes]
    guard Set(asked).count == asked.count else {
      throw session.usage("A mode is named twice. Please name each once.", about: Self.modes)
    }
    guard asked.count != 1 else {
      throw session.usage(
        "One mode has nothing to break even with. Please name two or three.", about: Self.modes)
    }
    return CapacityMode.allCases.filter {
      costed.rates.prices($0, for: costed.scenario) && (asked.isEmpty || asked.contains($0))
    }
  }
}

/// The part of a scenario that decides its break-even points: not its name, nor its mode.
private struct Subject: Hashable {
  private let streams: [KinesisStream]
  private let month: BillingMonth
  private let rates: RateCard

  init(_ costed: Estimate) {
    streams = costed.scenario.inMode(.provisioned).streams
    month = costed.scenario.month
    rates = costed.rates
  }

  /// Hashes what tells most subjects apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(rates.origin.region)
    hasher.combine(streams.count)
    for stream in streams.prefix(1) {
      hasher.combine(stream.name)
      hasher.combine(stream.rate.perSecond(in: month))
      hasher.combine(stream.recordSize.bytes)
    }
  }
}
