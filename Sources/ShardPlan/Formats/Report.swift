public import ShardPlanText

/// A report as data: formats lay it out and compute nothing.
///
/// The same facts have three shapes: a page for people, records for spreadsheets and a document for
/// programs. All are made of the same immutable values, so they cannot differ. Each is computed on
/// access, because most readers need one of them.
public struct Report: Sendable {
  /// The title of the page.
  public let title: String
  private let page: @Sendable () -> [Report.Block]
  private let table: @Sendable () -> Report.Records
  private let data: @Sendable () -> JSONOutput

  /// The page, from top to bottom; computed on each access.
  public var blocks: [Report.Block] { page() }
  /// The same facts as one flat table; computed on each access.
  public var records: Report.Records { table() }
  /// The same facts as a JSON document; computed on each access.
  public var document: JSONOutput { data() }

  init(
    title: String, blocks: @escaping @autoclosure @Sendable () -> [Report.Block],
    records: @escaping @autoclosure @Sendable () -> Report.Records,
    document: @escaping @autoclosure @Sendable () -> JSONOutput
  ) {
    self.title = title
    page = blocks
    table = records
    data = document
  }
}

extension Report {
  /// One part of a page.
  @nonexhaustive
  public enum Block: Sendable, Equatable {
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
  }
}

extension Report {
  /// A point and the points below it.
  public struct Outline: Sendable, Equatable {
    /// The point.
    public let text: String
    /// The points below it.
    public let children: [Report.Outline]

    init(_ text: String, _ children: [Report.Outline] = []) {
      self.text = text
      self.children = children
    }
  }
}

extension Report {
  /// A flat table of exact values, one row for each fact.
  public struct Records: Sendable, Equatable {
    /// One value of a row.
    @nonexhaustive
    public enum Field: Sendable, Equatable {
      /// Text, which may contain anything a user wrote.
      case text(String)
      /// A number in plain digits.
      case number(String)
      /// No value.
      case empty
    }

    /// The names of the columns.
    public let header: [String]
    /// The rows, each as long as the header.
    public let rows: [[Field]]
  }
}
