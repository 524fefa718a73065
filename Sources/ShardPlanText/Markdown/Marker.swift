/// A line that begins or ends a section: an HTML comment, invisible to readers.
enum Marker: Sendable, Hashable {
  /// `<!-- shardplan compare scenario.json -->`, with the bytes of the command.
  case opening(command: Range<Int>)
  /// `<!-- /shardplan -->`.
  case closing
  /// The beginning of a marker, with something else behind it or without its end.
  case malformed

  /// Reads a marker off a line; `nil` for a line that does not begin as one does.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line.
  ///   - bytes: The document.
  init?(_ line: Range<Int>, in bytes: [UInt8]) {
    guard let line = bytes.unindented(line), let comment = bytes.rest(of: line, after: "<!--")
    else { return nil }
    let words = bytes.trimmedStart(comment)
    if let rest = bytes.rest(of: words, after: "/shardplan") {
      guard Self.endsWord(rest, in: bytes) else { return nil }
      let end = bytes.rest(of: bytes.trimmedStart(rest), after: "-->")
      self = end.map { bytes.trimmed($0).isEmpty } == true ? .closing : .malformed
    } else if let rest = bytes.rest(of: words, after: "shardplan") {
      guard Self.endsWord(rest, in: bytes) else { return nil }
      // The first of them ends the comment, even between quotes.
      guard let end = bytes.first("-->", in: rest),
        bytes.trimmed(end.upperBound..<rest.upperBound).isEmpty
      else {
        self = .malformed
        return
      }
      self = .opening(command: bytes.trimmed(rest.lowerBound..<end.lowerBound))
    } else {
      return nil
    }
  }

  private static func endsWord(_ rest: Range<Int>, in bytes: [UInt8]) -> Bool {
    rest.isEmpty || bytes[rest.lowerBound].isBlank || bytes.rest(of: rest, after: "-->") != nil
  }
}
