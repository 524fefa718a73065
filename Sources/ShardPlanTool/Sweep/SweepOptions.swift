import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine

/// The options of a sweep.
enum SweepOptions {
  static let vary = Option<Variation?>.value(
    "vary", short: "v", placeholder: "field=values",
    kind: .suggested(StreamField.swept.map { $0.shortName + "=" }),
    help: "Go through these values: a list 1,2,5 or a range 1..9:+1, 1..9:x2 or 1..9:log20."
  ) { text throws(UsageError) in try Variation(text) }.repeated().required()

  static let stream = Option<String?>.text(
    "stream", placeholder: "name", help: "Vary this stream, where a scenario has several.")

  static let threads = Option<Int?>.integer(
    "threads", in: 1...256,
    help: "Work on so many threads; on as many as there are processors when left out.")
}
