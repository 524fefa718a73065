public import ShardPlanEngine

/// A sweep with its title and scenarios, as reports and writers show it.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(1_000))
/// let base = try Scenario(name: "Now", streams: [stream]).estimate(in: "us-east-1")
/// let rates = Sweep.Axis(.rate, try Sweep.Values(from: 1_000, to: 4_000, steppingBy: 1_000))
/// let sweep = try Sweep([.init(base.scenario, at: base.rates)], over: [rates])
/// var (cursor, digest) = (sweep.cursor, Sweep.Digest(of: sweep))
/// cursor.visit(0..<sweep.pointCount) { digest.add($0) }
/// let subject = SweepSubject(title: "Rates", bases: [base], sweep: sweep)
/// print(Report(sweeping: subject, digest).title)  // Rates
/// ```
public struct SweepSubject: Sendable {
  /// The title of the report.
  public let title: String
  /// The scenarios as they are without the sweep, at least one, all in one currency.
  public let bases: [Estimate]
  /// The same scenarios, varied.
  public let sweep: Sweep
  /// The label of each scenario, which no other has.
  let labels: [String]
  /// What options changed in the file that the scenarios come from.
  package var changes: [OptionChange] = []

  /// Creates a subject.
  ///
  /// - Parameters:
  ///   - title: The title of the report.
  ///   - bases: The scenarios as they are without the sweep, at least one, all in one currency.
  ///   - sweep: The same scenarios in the same order, varied.
  /// - Precondition: There are as many scenarios as the sweep has; what shows or writes it looks
  ///   them up by their index.
  public init(title: String, bases: [Estimate], sweep: Sweep) {
    self.title = title
    self.bases = bases
    self.sweep = sweep
    let labels = ScenarioLabels(bases)
    self.labels = bases.map { labels[$0] }
  }

  /// Creates a subject of scenarios of a file that options changed.
  package init(title: String, bases: [Estimate], sweep: Sweep, changes: [OptionChange]) {
    self.init(title: title, bases: bases, sweep: sweep)
    self.changes = changes
  }

  var currency: Money.Currency { bases.first?.currency ?? .usDollar }

  /// Values on the axes within a sentence.
  func words(at values: [Ratio]) -> String {
    zip(sweep.axes, values).map { $0.field.words(for: $1) }.joined(separator: " and ")
  }

  /// Sentences about impossible and throttled points, in the order of the scenarios.
  func remarks(on tally: Sweep.Tally) -> [String] {
    let groups = tally.groups.sorted { $0.scenario < $1.scenario }
    let months = CommonFacts(bases).month == nil
    return (months ? ["The scenarios are billed for months of different lengths."] : [])
      + loads + peaks + fixedSizes
      + groups.map { group in
        let place =
          "at \(NumberText.text(Ratio(group.count))) of "
          + "\(Self.points(tally.pointCount)), first at \(words(at: group.firstValues))"
        let label = labels[group.scenario]
        guard let rejection = group.rejection else {
          return group.obstacles == .shards
            ? "The shards of \(label) cannot carry the peak \(place)."
            : "\(label) does not run as planned \(place): \(group.obstacles.words)."
        }
        return "\(label) is impossible \(place): \(rejection.reason.words)."
      }
      + errors
  }

  /// The limits that scenarios cannot exceed, and do where every setting has its last value.
  private var errors: [String] {
    let last = sweep.axes.map { $0.values[$0.values.count - 1] }
    let there = zip(bases, sweep.entries).compactMap { base, entry -> Estimate? in
      var scenario = base.scenario
      for (axis, value) in zip(sweep.axes, last) {
        guard
          (try? scenario.streams[entry.stream].set(
            axis.field, to: value, moving: sweep.peakMovement, in: scenario.month)) != nil
        else { return nil }
      }
      return try? scenario.estimate(at: base.rates, reusing: base.streams.map { $0 })
    }
    let names = ScenarioLabels(bases)
    return ScenarioLimits(errorsOf: there) { names[$0] }.words.map { "At \(words(at: last)) \($0)" }
  }

  /// A note that a point may be cheap because it carries less traffic.
  private var loads: [String] {
    let varies = sweep.axes.contains { $0.field.changesLoad && $0.values.count > 1 }
    return varies ? ["The points do not carry the same load of user records."] : []
  }

  /// A note on given peaks while the rate varies.
  private var peaks: [String] {
    guard sweep.axes.contains(where: { $0.field == .rate }),
      !sweep.axes.contains(where: { $0.field == .peakRate }),
      zip(bases, sweep.entries).contains(where: {
        $0.scenario.streams[$1.stream].peakRate != nil
      })
    else { return [] }
    return [
      sweep.peakMovement == .fixed
        ? "The peak stays as it is while the rate varies (--peak fixed), and the rate cannot exceed it."
        : "The peak moves in proportion to the rate."
    ]
  }

  /// A note on a fixed size of a PUT while the number of its records varies.
  private var fixedSizes: [String] {
    guard sweep.axes.contains(where: { $0.field == .recordsPerPut }) else { return [] }
    return zip(bases, labels).compactMap { base, label in
      let sizes = base.scenario.streams.compactMap { stream -> ByteCount? in
        if case .sized(_, let size) = stream.aggregation { size } else { nil }
      }
      guard let size = sizes.first else { return nil }
      return
        "\(label) keeps its putSize of \(NumberText.bytes(size.bytes)), however many records it "
        + "holds; leave putSize out for the size in KPL format."
    }
  }

  /// A number of points in words.
  static func points(_ count: Int64) -> String {
    CountText.of(count, "point")
  }
}
