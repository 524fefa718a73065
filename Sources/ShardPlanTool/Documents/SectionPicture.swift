import ShardPlan
import ShardPlanCommandLine
import ShardPlanText

/// The picture of a section's charts, a file next to its document.
///
/// The document may be a stranger's: a picture lies in the document's folder or below, and replaces
/// nothing but another picture.
struct SectionPicture {
  /// The path, relative to the working directory.
  let path: String
  /// The picture.
  let bytes: [UInt8]
  /// What the file holds now; `nil` without one.
  let former: [UInt8]?

  /// Draws the picture that `--chart` asks for; `nil` without that option.
  ///
  /// - Parameters:
  ///   - report: The report of the section.
  ///   - session: The command of the section.
  ///   - environment: The environment of the section.
  /// - Throws: ``SectionCommand/InvalidCommand`` for a name that is not allowed, or a report without a
  ///   chart.
  init?(
    of report: Report, for session: Session, in environment: SectionEnvironment
  ) throws(SectionCommand.InvalidCommand) {
    guard let name = session.arguments[ReportOptions.chart] else { return nil }
    guard Self.isAllowed(name) else {
      throw SectionCommand.InvalidCommand(
        .unusableCommand,
        "The picture of a section is an .svg file next to the document, or below.",
        advice: "name it like bills.svg")
    }
    guard !report.charts.isEmpty else {
      throw SectionCommand.InvalidCommand(
        .unusableCommand, "This report has no chart.", advice: "leave '--chart' out")
    }
    path = environment.path(name)
    bytes = Array(session.text(of: report, as: .svg, toFile: true).utf8)
    do throws(ToolError) {
      former = try environment.readPicture(name)
    } catch {
      throw SectionCommand.InvalidCommand(.failedCommand, "The picture '\(name)' cannot be read.")
    }
    if let former, !former.starts(with: "<svg ".utf8) {
      throw SectionCommand.InvalidCommand(
        .unusableCommand, "The file '\(name)' is no picture, and would be replaced.",
        advice: "give the picture another name")
    }
  }

  /// A Boolean value indicating whether the file does not hold the picture.
  var isStale: Bool { former != bytes }

  /// Returns whether both can't be one file.
  func conflicts(with other: SectionPicture) -> Bool { path == other.path && bytes != other.bytes }

  private static func isAllowed(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.hasSuffix(".svg") && !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "\\"))
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }
}
