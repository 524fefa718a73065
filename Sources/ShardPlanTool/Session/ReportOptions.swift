import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// The options that say how to write a report.
enum ReportOptions {
  /// The option of commands with gates, which also annotate the files of a GitHub workflow; every
  /// command reads it.
  static let format = option(for: Report.Format.all + [.github])

  /// The same option for commands without gates.
  private static let pageFormat = option(for: Report.Format.all)

  /// The same option for commands whose reports never have a chart; `format` reads it too.
  static let chartlessFormat = option(for: Report.Format.all.filter { !$0.isPicture })

  static let headingLevel = Option<Int?>.integer(
    "heading-level", placeholder: "level", in: Report.Layout.headingLevels,
    help: "The heading level of a Markdown report's title."
  ).defaulting(to: 1)

  static let brief = Option<Bool>.flag(
    "brief", help: "Write only the answer, in one line; in Markdown with a link to the file.")

  /// The options of a report that answers a question and may have a chart.
  static let declarations: [OptionDeclaration] = .of(pageFormat, brief) + place + pictures

  /// The same for a command with gates.
  static let gateDeclarations: [OptionDeclaration] = .of(format, brief) + place + pictures

  /// The options of a report that answers a question and never has a chart.
  static let chartlessAnswerDeclarations: [OptionDeclaration] =
    .of(chartlessFormat, brief) + place

  /// The options of any other report.
  static let chartlessDeclarations: [OptionDeclaration] = .of(chartlessFormat) + place

  /// The picture of a section's charts, which a document shows.
  static let chart = Option<String?>.file(
    "chart", placeholder: "picture.svg", extensions: ["svg"],
    help: "In a section of a document: write the charts to this file, and show it.")

  private static let pictures: [OptionDeclaration] = .of(section: "Output", chart)

  /// The options that every report has.
  private static let place: [OptionDeclaration] = .of(
    section: "Output", headingLevel, SessionOptions.output)

  /// Advice to someone who asks for a picture of a report without a chart.
  static let adviceOnCharts =
    "This report has no chart to write as svg; 'shardplan compare', 'sweep' and 'breakeven' give "
    + "one, and 'shardplan plan' with --aggregation-table or --growth <percent>."

  private static func option(for formats: [Report.Format]) -> Option<Report.Format> {
    let names = formats.map(\.name)
    return Option<Report.Format?>.value(
      "format", short: "f", kind: .choice(names), help: "How to write the report."
    ) { text throws(UsageError) in
      let all = Report.Format.all + [.github]
      guard let format = all.first(where: { $0.name == text }) else {
        throw UsageError(text, among: names)
      }
      guard names.contains(text) else {
        throw UsageError(
          advice: format.isPicture
            ? adviceOnCharts : "Only 'shardplan compare' has gates that annotate files.")
      }
      return format
    }.defaulting(to: .text, shownAs: Report.Format.text.name)
  }
}
