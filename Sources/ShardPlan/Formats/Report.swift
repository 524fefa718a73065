public import ShardPlanText

/// Everything that a command has to say, as data: renderers lay it out and compute nothing.
///
/// The same facts are held in three shapes: the page that people read, the records that spreadsheets
/// take and the document that programs read. All are made of the same values, which never change, so
/// they cannot differ; each is made when it is asked for, since most readers ask for one of them.
public struct Report: Sendable {
  /// The title of the page.
  public let title: String
  private let page: @Sendable () -> [Block]
  private let table: @Sendable () -> Records
  private let data: @Sendable () -> JSONOutput

  /// The page, from top to bottom; made anew each time.
  public var blocks: [Block] { page() }
  /// The same facts as one flat table; made anew each time.
  public var records: Records { table() }
  /// The same facts as a JSON document; made anew each time.
  public var document: JSONOutput { data() }

  init(
    title: String, blocks: @escaping @autoclosure @Sendable () -> [Block],
    records: @escaping @autoclosure @Sendable () -> Records,
    document: @escaping @autoclosure @Sendable () -> JSONOutput
  ) {
    self.title = title
    page = blocks
    table = records
    data = document
  }
}

/// One part of a page.
@nonexhaustive
public enum Block: Sendable, Hashable {
  /// A heading within the page.
  case heading(String)
  /// A heading within what the last heading is of.
  case subheading(String)
  /// Running text.
  case paragraph(String)
  /// A paragraph that the reader should not miss.
  case conclusion(String)
  /// A table; the columns after the first may be broken into several bands.
  case table(Table)
  /// Sentences, one point each.
  case list([String])
  /// Points with points below them.
  case outline([Outline])
  /// A picture of what the tables say; formats without pictures leave it out.
  case chart(Chart)
}

/// A point and the points below it.
public struct Outline: Sendable, Hashable {
  /// The point.
  public let text: String
  /// What it consists of.
  public let children: [Outline]

  init(_ text: String, _ children: [Outline] = []) {
    self.text = text
    self.children = children
  }
}

/// A flat table of exact values, one row for each fact.
public struct Records: Sendable, Hashable {
  /// One value of a row.
  @nonexhaustive
  public enum Field: Sendable, Hashable {
    /// Words, which may be anything a user wrote.
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
