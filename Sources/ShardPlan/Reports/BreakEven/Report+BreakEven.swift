public import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Shows the cheapest capacity mode for each interval of a setting.
  ///
  /// ```swift
  /// let card = try PriceTable.bundled(in: "us-east-1").rates
  /// let stream = KinesisStream(recordSize: .kibibytes(1), rate: .perSecond(300))
  /// let found = try Scenario(streams: [stream]).breakEven(
  ///   over: .rate, between: [.provisioned, .onDemand], at: card)
  /// print(Report(breakEvens: [found], title: "Modes").title)  // Modes
  /// ```
  ///
  /// - Parameters:
  ///   - breakEvens: The searches, all over one setting and at least one.
  ///   - title: The title of the report.
  ///   - notes: Sentences about scenarios that were left out.
  /// - Precondition: There is a search.
  public init(breakEvens: [BreakEven], title: String, notes: [String] = []) {
    self.init(
      title: title, parts: BreakEvenParts(breakEvens, notes).parts,
      records: Report.Records(breakEvens: breakEvens), document: .breakEvens(breakEvens))
  }

  /// Returns a note on a region that prices too few modes to compare.
  ///
  /// - Parameter scenario: A scenario priced there.
  /// - Returns: A sentence.
  package static func missingModes(in scenario: Estimate) -> String {
    let modes = scenario.rates.all.map { $0.pricedModes }.reduce(CapacityMode.allCases) {
      all, modes in
      all.filter { modes.contains($0) }
    }.map { $0.fullName }.joined(separator: " and ")
    let regions = scenario.regions.map { $0.code }.inShortWords
    return scenario.regions.count == 1
      ? "\(regions) has nothing to compare: it prices \(modes)."
      : "\(regions) have nothing to compare: together they price \(modes)."
  }

  /// Returns the reason of a rejection as the end of a sentence.
  ///
  /// - Parameter rejection: The reason.
  /// - Returns: Words without a full stop.
  package static func words(for rejection: Rejection) -> String { rejection.reason.words }
}

/// An interval of a search, or one mode in it.
struct IntervalRow {
  let found: BreakEven
  let interval: BreakEven.Interval
  /// The index of the mode.
  var mode = 0

  /// All intervals of a search.
  static func all(of found: BreakEven) -> [IntervalRow] {
    found.intervals.map { IntervalRow(found: found, interval: $0) }
  }
}

extension Fact where Subject == BreakEven {
  static var name: Self { Self("name", "Scenario", .left) { .text($0.scenario.name) } }
  static var scenario: Self { Self("scenario", "Scenario", .left) { .text($0.scenario.name) } }
  static var region: Self { Self("region", "Region", .left) { .text($0.rates.regionCode) } }
  static var currency: Self { Self("currency") { .text($0.currency.code) } }
  static var stream: Self { Self("stream") { .text($0.scenario.streams[$0.stream].name) } }
  static var field: Self { Self("field") { .text($0.field.shortName) } }
  static var unit: Self { Self("unit") { .text($0.field.unitName) } }
  static var step: Self { Self("step") { .number($0.step) } }
  static var modes: Self { Self("modes") { .nested(.texts($0.modes.map { $0.rawValue })) } }
  static var ending: Self { Self("endedBy") { .text($0.ending.rawValue) } }
  static var end: Self { Self("searchedTo") { .number($0.end) } }
  static var peak: Self { Self("peak") { .text($0.peakMovement.rawValue) } }
  static var isComplete: Self { Self("isComplete") { .flag($0.isComplete) } }
  /// The bills at the value that the scenario has, shown by the cheapest mode.
  static var current: Self {
    Self("current", "as planned", .left) { found in
      let output = found.current.map { FactValue.nested(.point($0, of: found)) } ?? .missing
      let cheapest = found.current?.cheapest.map { found.modes[$0].words }
      return output.shown(cheapest.map { .text($0) } ?? .missing("–"))
    }
  }
  /// The intervals, shown by the points between them.
  static var intervals: Self {
    Self("intervals", "changes at", .left) { found in
      let points = found.crossings.prefix(3).map { found.field.text(of: $0) }
      let rest = found.crossings.count > 3 ? ", …" : ""
      return .nested(
        .list([.from, .to, .cheapest, .first, .last], of: IntervalRow.all(of: found))
      ).shown(
        points.isEmpty ? .missing("no point") : .text(points.joined(separator: " and ") + rest))
    }
  }
}

extension Fact where Subject == IntervalRow {
  static var from: Self { Self("from") { .number($0.interval.from) } }
  static var to: Self { Self("to") { $0.interval.to.map { .number($0) } ?? .missing } }
  static var cheapest: Self {
    Self("cheapest") { $0.interval.cheapest.map { .text($0.rawValue) } ?? .missing }
  }
  static var first: Self { Self("first") { .nested(.point($0.interval.first, of: $0.found)) } }
  static var last: Self {
    Self("last") {
      $0.interval.to == nil ? .missing : .nested(.point($0.interval.last, of: $0.found))
    }
  }
  static var mode: Self { Self("mode") { .text($0.found.modes[$0.mode].rawValue) } }
  static var totalAtFrom: Self {
    Self("totalAtFrom") { total($0.interval.first.totals[$0.mode], $0) }
  }
  static var totalBeforeTo: Self {
    Self("totalBeforeTo") { row in
      row.interval.to == nil ? .missing : total(row.interval.last.totals[row.mode], row)
    }
  }

  private static func total(_ total: Money?, _ row: IntervalRow) -> FactValue {
    total.map { .money($0, row.found.currency) } ?? .missing
  }
}

extension Report.Records {
  /// Creates the records of break-even points, one row for each interval and mode.
  init(breakEvens: [BreakEven]) {
    let found = { (fact: Fact<BreakEven>) in fact.of { (row: IntervalRow) in row.found } }
    self.init(
      [
        found(.scenario), found(.region), found(.currency), found(.field), .from, .to, .cheapest,
        .mode, .totalAtFrom, .totalBeforeTo,
      ],
      of: breakEvens.flatMap { found in
        IntervalRow.all(of: found).flatMap { row in
          found.modes.indices.map {
            IntervalRow(found: found, interval: row.interval, mode: $0)
          }
        }
      })
  }
}

extension JSONOutput {
  /// Returns the document of break-even points, version 1: a contract with other programs.
  ///
  /// The first scenario's intervals are at the top; `scenarios` holds those of all.
  static func breakEvens(_ found: [BreakEven]) -> JSONOutput {
    let scenarios = JSONOutput.list(
      [
        .name, .region, .currency, .stream, .modes, .current, .intervals, .isComplete, .end,
        .ending, .peak,
      ], of: found)
    return JSONOutput.object(["schemaVersion": .integer(1)])
      .adding(JSONOutput.facts([.field, .unit, .step, .intervals], of: found[0]))
      .adding([("scenarios", scenarios), ("prices", .prices(found.flatMap { $0.tables }))])
  }

  /// The bills of all modes at one value.
  fileprivate static func point(_ point: BreakEven.Point, of found: BreakEven) -> JSONOutput {
    .object([
      "at": .decimal(point.value),
      "totals": .array(point.totals.map { $0.map { .money($0) } ?? .null }),
      "gap": point.gap.map { .money($0.amount) } ?? .null,
      "next": point.gap.map { .string(found.modes[$0.next].rawValue) } ?? .null,
    ])
  }

  /// Returns an object with the fields of another at its end.
  private func adding(_ other: JSONOutput) -> JSONOutput {
    guard case .object(let fields) = other else { return self }
    return adding(fields.fields.map { ($0.name, $0.value) })
  }
}
