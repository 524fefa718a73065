public import ShardPlanText

/// Everything that a command has to say, as data: renderers lay it out and compute nothing.
///
/// The same facts are held in three shapes, made together so that they cannot differ: the page
/// that people read, the records that spreadsheets take and the document that programs read.
public struct Report: Sendable, Hashable {
  /// The title of the page.
  public let title: String
  /// The page, from top to bottom.
  public let blocks: [Block]
  /// The same facts as one flat table.
  public let records: Records
  /// The same facts as a JSON document.
  public let document: JSONOutput
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
