package import ShardPlanEngine
package import ShardPlanText

/// A report as data: formats lay it out and compute nothing.
///
/// The same facts have three shapes: a page for people, records for spreadsheets and a document for
/// programs. All are made of the same immutable values, so they cannot differ. Each is computed on
/// access, because most readers need one of them.
///
/// ```swift
/// let stream = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
/// let estimate = try Scenario(name: "Now", streams: [stream]).estimate(in: "us-east-1")
/// let report = Report(comparing: [estimate], title: "Clicks")
/// print(report.text().prefix { $0 != "\n" })  // Clicks
/// ```
public struct Report: Sendable {
  /// The title of the page.
  public let title: String
  private var makePage: @Sendable () -> Page
  private let makeVerdict: @Sendable () -> String?
  private let table: @Sendable () -> Report.Records
  private var data: @Sendable () -> JSONOutput
  /// The report as a comment on a pull request, where Markdown is one.
  var comment: Comment?

  /// The page; computed on each access.
  var page: Page { makePage() }
  /// The answer in words; `nil` for a report that answers nothing.
  package var verdict: String? { makeVerdict() }
  /// All blocks of the page, from top to bottom; computed on each access.
  package var blocks: [Report.Block] { page.blocks }
  /// The same facts as one flat table; computed on each access.
  package var records: Report.Records { table() }
  /// The same facts as a JSON document; computed on each access.
  package var document: JSONOutput { data() }

  init(
    title: String, blocks: @escaping @autoclosure @Sendable () -> [Report.Block],
    records: @escaping @autoclosure @Sendable () -> Report.Records,
    document: @escaping @autoclosure @Sendable () -> JSONOutput
  ) {
    self.init(title: title, page: Page(blocks()), records: records(), document: document())
  }

  /// Creates a report whose page is made part by part.
  init(
    title: String, page: @escaping @autoclosure @Sendable () -> Page,
    records: @escaping @autoclosure @Sendable () -> Report.Records,
    document: @escaping @autoclosure @Sendable () -> JSONOutput
  ) {
    self.title = title
    makePage = page
    makeVerdict = { nil }
    table = records
    data = document
  }

  /// Creates a report that answers something.
  init(
    title: String, parts: @escaping @autoclosure @Sendable () -> Parts,
    records: @escaping @autoclosure @Sendable () -> Report.Records,
    document: @escaping @autoclosure @Sendable () -> JSONOutput
  ) {
    self.title = title
    makePage = { parts().page }
    makeVerdict = { parts().verdict }
    table = records
    data = document
  }

  /// Returns the report in a format, ending with a newline.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - layout: The settings of the format.
  /// - Returns: The whole text.
  public func text(as format: Format = .text, layout: Layout = Layout()) -> String {
    var text = ""
    write(as: format, layout: layout) { text += $0 }
    return text
  }

  /// Writes the report in a format, piece by piece.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - layout: The settings of the format.
  ///   - pass: Takes the pieces in their order; each ends with a line.
  package func write(
    as format: Format, layout: Layout = Layout(), to pass: @escaping (String) -> Void
  ) {
    var sink = TextSink(pass)
    format.write(self, layout, &sink)
    sink.end()
  }
}

extension Report {
  /// Returns the report with one more paragraph in its introduction, and a further field in its
  /// document.
  func adding(
    _ paragraph: String, _ name: String, _ value: @escaping @Sendable () -> JSONOutput
  ) -> Report {
    var report = self
    let (makePage, data) = (makePage, data)
    report.makePage = { makePage().introduced(by: paragraph) }
    report.data = {
      guard case .object(var fields) = data() else { return data() }
      fields.append(name, value())
      return .object(fields)
    }
    return report
  }
}

extension Report {
  /// One part of a page.
  package enum Block: Sendable, Equatable {
    /// A heading within the page.
    case heading(String)
    /// A heading below the last heading.
    case subheading(String)
    /// Running text.
    case paragraph(String)
    /// A paragraph that stands out.
    case conclusion(String)
    /// A table; the columns after the first may be broken into several bands.
    case table(Report.Table)
    /// Sentences, one point each.
    case list([String])
    /// Points with points below them.
    case outline([Report.Outline])
    /// A picture of the tables; formats without pictures leave it out.
    case chart(Chart)
    /// What to mind, of one severity and not empty.
    case caveats(LimitFinding.Severity, [String])
    /// Points below a heading that few readers open.
    case folded(String, [String])
  }
}

extension Report {
  /// A point and the points below it.
  package struct Outline: Sendable, Equatable {
    /// The point.
    package let text: String
    /// The points below it.
    package let children: [Report.Outline]

    init(_ text: String, _ children: [Report.Outline] = []) {
      self.text = text
      self.children = children
    }
  }
}

extension Report {
  /// A flat table of exact values, one row for each fact, each made when it is written.
  package struct Records {
    /// One value of a row.
    package enum Field: Sendable, Equatable {
      /// Text, which may contain anything a user wrote.
      case text(String)
      /// A number in plain digits.
      case number(String)
      /// No value.
      case empty
    }

    /// The names of the columns.
    package let header: [String]
    /// Passes on the rows in their order, each as long as the header.
    let forEachRow: (_ pass: ([Field]) -> Void) -> Void

    /// All rows at once.
    package var rows: [[Field]] {
      var rows: [[Field]] = []
      forEachRow { rows.append($0) }
      return rows
    }

    init(header: [String], _ forEachRow: @escaping (_ pass: ([Field]) -> Void) -> Void) {
      (self.header, self.forEachRow) = (header, forEachRow)
    }
  }
}
