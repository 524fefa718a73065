public import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Ranks settings by how much they move the bill.
  ///
  /// ```swift
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
  /// let estimate = try Scenario(streams: [stream]).estimate(in: "us-east-1")
  /// let found = try estimate.sensitivity(at: estimate.rates)
  /// print(Report(sensitivities: [found], title: "Levers").title)  // Levers
  /// ```
  ///
  /// - Parameters:
  ///   - sensitivities: The sensitivities of scenarios, at least one.
  ///   - title: The title of the report.
  public init(sensitivities: [Sensitivity], title: String) {
    self.init(
      title: title, parts: Self.parts(of: sensitivities), records: Self.records(of: sensitivities),
      document: .object([
        "schemaVersion": .integer(1), "title": .string(title),
        "scenarios": .list(
          [.name, .region, .currency, .total, .isThrottled, .settings], of: sensitivities),
        "prices": .prices(sensitivities.flatMap { $0.estimate.tables }),
      ]))
  }

  private static func parts(of sensitivities: [Sensitivity]) -> Report.Parts {
    let estimates = sensitivities.map { $0.estimate }
    let labels = ScenarioLabels(estimates)
    let notes = ReportNotes(estimates)
    return Report.Parts(
      facts: CommonFacts(estimates).words, verdict: verdict(of: sensitivities),
      answer: {
        sensitivities.flatMap { found in
          (sensitivities.count == 1
            ? []
            : [.heading(labels[found.estimate]), .conclusion(SensitivityPage(found).conclusion)])
            + SensitivityPage(found).blocks
        } + [
          .paragraph(
            "Each setting is made a tenth smaller and a tenth larger while all others stay; what is "
              + "counted changes by one at least.")
        ]
      },
      caveats: { CaveatList(notes.caveats(), of: estimates.count).blocks },
      assumptions: { notes.assumptions() }, prices: { notes.sources })
  }

  private static func verdict(of sensitivities: [Sensitivity]) -> String {
    guard sensitivities.count > 1 else {
      return sensitivities.first.map { SensitivityPage($0).conclusion } ?? ""
    }
    let labels = ScenarioLabels(sensitivities.map { $0.estimate })
    let levers = sensitivities.prefix(3).map { found in
      "\(labels[found.estimate]): \(SensitivityPage(found).lever ?? "no setting moves it")"
    }
    let rest = sensitivities.count - levers.count
    return "Largest levers: " + levers.joined(separator: "; ")
      + (rest > 0 ? "; and those of \(CountText.of(Int64(rest), "scenario")) more." : ".")
  }

  private static func records(of sensitivities: [Sensitivity]) -> Report.Records {
    func all(_ fact: Fact<Estimate>) -> Fact<TriedSetting> { fact.of { $0.found.estimate } }
    return Report.Records(
      [
        all(.scenario), all(.region), all(.currency), all(.total), .stream, .field, .value,
        .lowerValue, .lowerTotal, .higherValue, .higherTotal,
      ], of: sensitivities.flatMap { $0.settings })
  }
}

/// A setting that was varied, with the scenario that it belongs to.
struct TriedSetting {
  let found: Sensitivity
  let entry: Sensitivity.Entry

  /// The name of the stream.
  var streamName: String { found.estimate.streams[entry.stream].stream.name }

  /// The name of the setting, with that of its stream where there are several.
  var name: String {
    (found.estimate.onlyStream == nil ? streamName + ": " : "") + entry.field.title
  }
}

extension Sensitivity {
  /// The settings in order of their effect.
  fileprivate var settings: [TriedSetting] { entries.map { TriedSetting(found: self, entry: $0) } }
}

extension Fact where Subject == Sensitivity {
  static var name: Self { Fact<Estimate>.name.of { $0.estimate } }
  static var region: Self { Fact<Estimate>.region.of { $0.estimate } }
  static var currency: Self { Fact<Estimate>.currency.of { $0.estimate } }
  static var total: Self { Fact<Estimate>.total.of { $0.estimate } }
  static var isThrottled: Self { Self("isThrottled") { .flag($0.isThrottled) } }
  static var settings: Self {
    Self("settings") {
      .nested(
        .list([.stream, .field, .unit, .value, .lower, .higher, .swing], of: $0.settings))
    }
  }
}

extension Fact where Subject == TriedSetting {
  static var stream: Self { Self("stream") { .text($0.streamName) } }
  static var field: Self {
    Self("field", "Setting", .left) { .text($0.entry.field.shortName, words: $0.name) }
  }
  static var unit: Self { Self("unit") { .text($0.entry.field.unitName) } }
  static var value: Self { Self("value", "now") { $0.value($0.entry.value) } }
  static var lowerValue: Self { Self("lowerValue", "lowered to") { $0.value(of: $0.entry.lower) } }
  static var lowerTotal: Self { Self("lowerTotal", "bill") { $0.total(of: $0.entry.lower) } }
  static var higherValue: Self {
    Self("higherValue", "raised to") { $0.value(of: $0.entry.higher) }
  }
  static var higherTotal: Self { Self("higherTotal", "bill") { $0.total(of: $0.entry.higher) } }
  static var lower: Self { Self("lower") { .nested($0.output(of: $0.entry.lower)) } }
  static var higher: Self { Self("higher") { .nested($0.output(of: $0.entry.higher)) } }
  static var swing: Self {
    Self("swing") { .money($0.entry.swing(from: $0.found.total), $0.found.estimate.currency) }
  }
}

extension TriedSetting {
  fileprivate func value(_ value: Ratio) -> FactValue {
    .digits(value.decimal(), .text(entry.field.text(of: value)))
  }

  fileprivate func value(of outcome: Sensitivity.Outcome) -> FactValue {
    outcome.trial.map { value($0.value) } ?? FactValue(exact: .missing, cell: .missing("–"))
  }

  /// The bill, shown by its difference from the bill as it is.
  fileprivate func total(of outcome: Sensitivity.Outcome) -> FactValue {
    guard let trial = outcome.trial else { return FactValue(exact: .missing, cell: .missing("–")) }
    let change = trial.total - found.total
    let currency = found.estimate.currency
    let cell: Report.Cell =
      if trial.isThrottled {
        .text("(\(MoneyText.change(change, currency)))")
      } else {
        change == .zero ? .text("the same") : .change(change, currency)
      }
    return .money(trial.total, currency).shown(cell)
  }

  fileprivate func output(of outcome: Sensitivity.Outcome) -> JSONOutput {
    guard let trial = outcome.trial else { return .null }
    return .object([
      "value": .decimal(trial.value), "total": .money(trial.total),
      "isThrottled": .bool(trial.isThrottled),
    ])
  }
}

extension Sensitivity.Outcome {
  /// The value that was tried with its bill; `nil` when it is impossible.
  fileprivate var trial: (value: Ratio, total: Money, isThrottled: Bool)? {
    switch self {
    case .bill(let value, let total): (value, total, false)
    case .throttled(let value, let total): (value, total, true)
    case .impossible: nil
    }
  }
}

/// The settings of a scenario, ranked by how much they move its bill.
private struct SensitivityPage {
  private let found: Sensitivity

  init(_ found: Sensitivity) {
    self.found = found
  }

  var blocks: [Report.Block] {
    let facts: [Fact<TriedSetting>] = [
      .field, .value, .lowerValue, .lowerTotal, .higherValue, .higherTotal,
    ]
    return [.table(Report.Table(facts, of: [found.settings]))]
      + (showsBrackets ? [.paragraph("Amounts in brackets cannot carry the peak.")] : [])
  }

  private var showsBrackets: Bool {
    found.entries.contains { entry in
      [entry.lower, entry.higher].contains { $0.trial?.isThrottled == true }
    }
  }

  /// The setting that moves the bill most, and by how much; `nil` where none moves it.
  var lever: String? {
    guard let first = found.settings.first, first.entry.swing(from: found.total) > .zero else {
      return nil
    }
    let swing = first.entry.swing(from: found.total)
    return "\(first.name), up to \(MoneyText.difference(swing, found.estimate.currency))"
  }

  /// The bill and what moves it most.
  var conclusion: String {
    let currency = found.estimate.currency
    let throttled = found.obstacles.isEmpty ? "" : ", and \(found.obstacles.words)"
    let total = MoneyText.cents(found.total, currency) + " a month" + throttled
    guard let lever else {
      return
        "\(total); no setting moves it\(showsBrackets ? ", except for amounts in brackets" : "")."
    }
    return "\(total). Largest lever: \(lever)."
  }
}
