import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine

/// The options of break-even points.
enum BreakEvenOptions {
  static let over = Option<StreamField?>.value(
    "over", placeholder: "field",
    kind: .suggested(StreamField.searched.map(\.shortName)),
    help: "Search over this field, such as rate, retention or recordsPerPut."
  ) { text throws(UsageError) in
    try Variation.field(named: text, among: StreamField.searched, orAdvise: searched)
  }.defaulting(to: .rate, shownAs: StreamField.rate.shortName)

  private static let searched =
    "Break-even points are searched over "
    + StreamField.searched.map(\.shortName).joined(separator: ", ") + "."

  static let modes = Option<CapacityMode?>.choice(
    "mode", of: CapacityMode.self, help: "Compare these modes; all of them when left out."
  ).list()

  static let stream = Option<String?>.text(
    "stream", placeholder: "name",
    help: "Search over the field of this stream, where there are several."
  )
}
