import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// `shardplan sweep`: scenarios priced while one or two of their fields take many values.
struct SweepCommand: ReportCommand {
  static let declaration = Command(
    "sweep",
    abstract: "Price scenarios while one or two of their settings vary.",
    discussion: """
      A list is written 1,2,5, a range 1..9:+1 in steps, 1..9:x2 in factors, 1..9:log20 for 20 \
      values even in their logarithm. Plain numbers are bytes, records a second, hours, seconds or \
      parts of one. CSV and JSON hold every point. \(StreamOptions.discussion)
      """,
    examples: [
      "shardplan sweep scenario.json --vary recordsPerPut=1..100:+1",
      "shardplan sweep scenario.json --vary rate=100/s..100000/s:log20 --vary recordSize=100B,1KB",
      "shardplan sweep scenario.json --vary rate=1..10000000:+1 --format csv --output sweep.csv",
    ],
    operands: [StreamOptions.operand],
    options: SweepOptions.declarations
      + ScenarioOptions.declarations + ReportOptions.declarations + .of(StreamOptions.save)
      + StreamOptions.declarations)

  let session: Session

  func outcome() throws(ToolError) -> Outcome {
    let (subject, warnings) = try SweepReader(session: session).read()
    let digest = try SweepRun(session: session, subject: subject).digest()
    let report = Report(sweeping: subject, digest).stating(subject.changes)
    return Outcome(report: report, warnings: warnings)
  }

  func run() throws(ToolError) -> ExitCode {
    let format = session.arguments[ReportOptions.format]
    guard format == .csv || format == .json else { return try report() }
    try session.refuse(session.uselessLayout)
    // Points are written while they are computed: there may be more than memory holds.
    let source = ScenarioSource(session)
    try Output(session).stream(from: inputs, along: source.saved) {
      (_: Bool) throws(ToolError) -> SweepSubject in
      let (subject, warnings) = try source.preparingToSave { () throws(ToolError) in
        try SweepReader(session: session).read()
      }
      try session.warn(warnings)
      return subject
    } _: { subject, toFile, write throws(ToolError) in
      let run = SweepRun(session: session, subject: subject)
      if format == .csv {
        try run.write(SweepSubject.CSV(subject), toFile: toFile, write)
      } else {
        try run.write(SweepSubject.JSON(subject), toFile: toFile, write)
      }
    }
    return .done
  }
}
