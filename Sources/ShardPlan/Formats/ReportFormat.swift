import ShardPlanText

extension Report {
  /// An output format of reports.
  ///
  /// Each format is a file that adds a static property; register it in ``all``, and nothing else
  /// refers to it.
  ///
  /// ```swift
  /// print(Report.Format.all.map(\.name).joined(separator: " "))
  /// // text markdown html svg csv json
  /// ```
  public struct Format: Sendable {
    /// The name, which is the value of `--format` and the suffix of file names.
    public let name: String
    /// True if the format shows only charts, so that a report needs one.
    public var isPicture = false
    /// True if the format is for a terminal, so that it takes a width and may be colored.
    public var isForTerminal = false
    /// True if the format has headings, so that it takes the level of the title.
    public var hasHeadingLevels = false
    /// True if the format can show the answer alone.
    public var hasVerdict = false
    /// Writes a report as text, ending with a newline.
    let write: @Sendable (Report, Layout, inout TextSink) -> Void

    /// All formats, in the order in which help lists them.
    public static let all: [Format] = [.text, .markdown, .html, .svg, .csv, .json]
  }

  /// The settings that formats take into account where they apply.
  ///
  /// ```swift
  /// let report = Report(showing: try PriceTable.bundled(in: "eu-west-1"))
  /// let section = report.text(as: .markdown, layout: Report.Layout(headingLevel: 3))
  /// print(section.prefix { $0 != "\n" })  // ### Prices in eu-west-1, EU (Ireland)
  /// ```
  public struct Layout: Sendable, Equatable {
    /// The most terminal columns that a line takes.
    public let columns: Int
    /// True to emphasize with control sequences.
    public let isColored: Bool
    /// The level of the title in formats with heading levels; headings in the page are one below.
    public let headingLevel: Int
    /// True to write only the answer of a report that answers something.
    public let isBrief: Bool
    /// The path of the file that the report is about, which a brief answer links to where a format has
    /// links; `nil` without one.
    public let source: String?
    /// The path of a picture of all charts, which Markdown shows in the place of the first; `nil`
    /// without one.
    public let picture: String?

    /// The fewest columns that leave room for a row's name next to its number.
    public static let fewestColumns = 40
    /// The levels of headings.
    public static let headingLevels = 1...6

    /// Creates a layout; values out of range are moved into it.
    ///
    /// - Parameters:
    ///   - columns: The most terminal columns that a line takes, at least ``fewestColumns``.
    ///   - isColored: True to emphasize with control sequences.
    ///   - headingLevel: The level of the title, one of ``headingLevels``.
    ///   - isBrief: True to write only the answer of a report that answers something.
    ///   - source: The path of the file that the report is about.
    ///   - picture: The path of a picture of all charts, for Markdown.
    public init(
      columns: Int = 80, isColored: Bool = false, headingLevel: Int = 1, isBrief: Bool = false,
      source: String? = nil, picture: String? = nil
    ) {
      let levels = Self.headingLevels
      self.columns = max(Self.fewestColumns, columns)
      self.isColored = isColored
      self.picture = picture
      self.isBrief = isBrief
      self.source = source
      self.headingLevel = min(max(headingLevel, levels.lowerBound), levels.upperBound)
    }
  }
}

extension Report.Format: Hashable {
  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Report.Block {
  /// True for a chart, which only formats with pictures show.
  var isPicture: Bool {
    if case .chart = self { true } else { false }
  }
}

extension Report {
  /// The charts of the page, from top to bottom.
  package var charts: [Chart] {
    blocks.compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }
}

extension Report.Format {
  /// The facts as comma-separated values (RFC 4180), for spreadsheets.
  ///
  /// Text that a spreadsheet would execute as a formula is guarded, and control characters are
  /// escaped. Numbers are exact.
  public static let csv = Report.Format(name: "csv") { report, _, text in
    let records = report.records
    text += line(records.header.map { .text($0) })
    records.forEachRow { text += line($0) }
  }

  private static func line(_ row: [Report.Records.Field]) -> String {
    let fields = row.map { field in
      switch field {
      case .text(let text): Escaping.csv(Escaping.terminal(text))
      case .number(let digits): digits
      case .empty: ""
      }
    }
    return fields.joined(separator: ",") + "\r\n"
  }
}

extension Report.Format {
  /// The facts as JSON, for programs.
  public static let json = Report.Format(name: "json") { report, _, text in
    report.document.write { text += $0 }
    text += "\n"
  }
}
