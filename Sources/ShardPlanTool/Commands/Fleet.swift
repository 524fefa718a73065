import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

/// `shardplan fleet`: the streams of an account by what each could save, and the best mix of modes.
struct FleetCommand: ReportCommand {
  static let declaration = Command(
    "fleet",
    abstract: "Rank the streams of an account by what they could save.",
    discussion: """
      Finds the cheapest mix of modes over all streams, whether On-demand Advantage pays, and quotas and \
      hot spots. Provisioned streams are priced with the shards that they have or need. The scenarios of \
      a file are alternatives: the first counts unless --of names another. \
      \(StreamOptions.discussion)
      """,
    examples: [
      "shardplan fleet scenario.json",
      "shardplan fleet scenario.json --top 10",
      "shardplan fleet scenario.json --format csv --output streams.csv",
    ],
    operands: [StreamOptions.operand],
    options: .of(top, of) + ScenarioOptions.declarations + ReportOptions.chartlessAnswerDeclarations
      + .of(StreamOptions.save) + StreamOptions.declarations)

  private static let top = Option<Int?>.integer(
    "top", placeholder: "n", in: 1...1_000_000,
    help: "List only the streams that save the most, and sum up the others.")

  private static let of = Option<String?>.text(
    "of", placeholder: "scenario", help: "Take the streams of this scenario, not of the first.")

  let session: Session

  func outcome() throws(ToolError) -> Outcome {
    let estimates = try ScenarioSource(session).estimates()
    let chosen = try chosen(of: estimates.all)
    let others = estimates.all.map { $0.name }.unique.filter { $0 != chosen.name }
    let report = Report(
      fleet: Fleet(of: chosen), title: estimates.title ?? "Fleet",
      top: session.arguments[Self.top], others: others
    ).stating(estimates.changes)
    return Outcome(report: report, warnings: estimates.warnings)
  }

  /// The estimate of the scenario that `--of` names, or of the first.
  private func chosen(of all: [Estimate]) throws(ToolError) -> Estimate {
    let name = session.arguments[Self.of] ?? all[0].name
    let exact = all.filter { $0.name == name }
    // A scenario in several currencies is as many fleets, the first in that of its region.
    let named = exact.isEmpty ? Array(all.filter { $0.wholeName == name }.prefix(1)) : exact
    guard let first = named.first else {
      let names = all.map(\.name)
      let advice =
        Suggestion.nearest(to: name, among: names).map { "Did you mean \(Escaping.quoted($0))?" }
        ?? "The first is \(Escaping.quoted(names[0]))."
      throw session.usage(
        "There is no scenario \(Escaping.quoted(name)). \(advice)", about: Self.of)
    }
    let regions = named.map { $0.regionCode }.unique
    guard regions.count == 1 else {
      throw session.usage(
        "The scenario \(Escaping.quoted(name)) is priced in \(regions.count) regions. Please choose one by "
          + "'--region <code>'.", about: ScenarioOptions.region)
    }
    return first
  }
}
