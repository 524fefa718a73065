import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// Reads a sweep from the command line: the scenarios with their prices, and the axes.
struct SweepReader {
  let session: Session

  /// Reads the sweep.
  ///
  /// - Returns: The sweep, and the warnings about its scenarios.
  /// - Throws: ``ToolError`` with the faults of the scenarios or of the values.
  func read() throws(ToolError) -> (subject: SweepSubject, warnings: [Diagnostic]) {
    let source = ScenarioSource(session)
    let variations = try checkedVariations()
    let estimates = try source.estimates(variesStream: true)
    let bases = estimates.all
    try checkCurrency(of: bases)
    var axes: [Sweep.Axis] = []
    for variation in variations { axes.append(try axis(variation, for: bases)) }
    var entries: [Sweep.Entry] = []
    for base in bases {
      let scenario = base.scenario
      let stream = try source.variedStream(of: scenario)
      do throws(Rejection) {
        entries.append(try Sweep.Entry(scenario, at: base.rates, varying: stream))
      } catch {
        preconditionFailure("A scenario that was priced can't be priced again.")
      }
    }
    let sweep = try sweep(of: entries, over: axes)
    try session.environment.limits?.check(points: sweep.pointCount)
    let subject = SweepSubject(
      title: estimates.title ?? "Sweep", bases: bases, sweep: sweep, changes: estimates.changes)
    return (subject, estimates.warnings)
  }

  private func sweep(of entries: [Sweep.Entry], over axes: [Sweep.Axis]) throws(ToolError) -> Sweep
  {
    do throws(Sweep.Values.Rejection) {
      return try Sweep(
        entries, over: axes, peakMovement: session.arguments[ScenarioOptions.peak])
    } catch {
      throw session.usage(error.advice, about: SweepOptions.vary)
    }
  }

  private func checkedVariations() throws(ToolError) -> [Variation] {
    let variations = session.arguments[SweepOptions.vary]
    guard variations.count <= 2 else {
      throw session.usage(
        "\(variations.count) fields are to vary; a sweep has one or two. Other settings can be "
          + "listed as scenarios.", about: SweepOptions.vary)
    }
    guard variations.count == 1 || variations[0].field != variations[1].field else {
      throw session.usage(
        "The field '\(variations[0].field.shortName)' is to vary twice. Please write all its values "
          + "in one list.", about: SweepOptions.vary)
    }
    if variations.contains(where: \.isTraffic) {
      guard session.arguments[ScenarioOptions.peak] == .proportional else {
        throw session.usage(Variation.fixedTraffic, about: SweepOptions.vary)
      }
      guard !variations.contains(where: { $0.field == .peakRate }) else {
        throw session.usage(
          "Traffic is the rate with its peak. Please vary rate and peakRate, or traffic alone.",
          about: SweepOptions.vary)
      }
    }
    return variations
  }

  /// Returns the axis of a variation, whose values must be the same in the months of all scenarios.
  private func axis(
    _ variation: Variation, for bases: [Estimate]
  ) throws(ToolError) -> Sweep.Axis {
    let months = bases.map(\.scenario.month)
    do throws(UsageError) {
      let values = try variation.values(in: months[0])
      for month in months.dropFirst() where month != months[0] {
        let others = try variation.values(in: month)
        let last = values.count - 1
        guard others.count == values.count, others[0] == values[0], others[last] == values[last]
        else {
          throw UsageError(
            advice: "The scenarios' months differ in length; please write rates per second or day.")
        }
      }
      return Sweep.Axis(variation.field, values)
    } catch {
      throw session.usage(
        "The value \(Escaping.quoted(variation.text)) is invalid. \(error.message)",
        about: SweepOptions.vary)
    }
  }

  private func checkCurrency(of bases: [Estimate]) throws(ToolError) {
    guard let first = bases.first,
      let other = bases.first(where: { $0.rates.currency != first.rates.currency })
    else { return }
    throw session.usage(
      "A sweep compares totals, which takes one currency: "
        + "\(first.prices.region.code) is in \(first.rates.currency), "
        + "\(other.prices.region.code) in \(other.rates.currency). Please sweep them one by "
        + "one, by '--region <code>'.", about: ScenarioOptions.region)
  }
}

/// The options of a sweep.
enum SweepOptions {
  static let vary = Option<Variation?>.value(
    "vary", short: "v", placeholder: "field=values",
    kind: .suggested((StreamField.swept.map(\.shortName) + [Variation.traffic]).map { $0 + "=" }),
    help: "Vary a setting: a list 1,2,5 or a range 1..9:+1, 1..9:x2 or 1..9:log20."
  ) { text throws(UsageError) in try Variation(text) }.repeated().required()

  static let threads = Option<Int?>.integer(
    "threads", in: 1...256,
    help: "The number of threads; by default the number of processors.")

  static let declarations: [OptionDeclaration] = .of(vary, ScenarioOptions.peak, threads)
}
