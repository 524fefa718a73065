/// One line of a document, as bytes.
struct SourceLine: Sendable, Equatable {
  /// The number of the line, from 1.
  let number: Int
  /// The bytes of the line, without a byte order mark before it.
  let content: Range<Int>
  /// The bytes that end the line: LF, CRLF or CR; none at the end of the document.
  let end: Range<Int>
}

/// The lines of a document, one after the other.
struct SourceLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var offset: Int
  private var number = 0

  init(of source: SourceText) {
    bytes = source.bytes
    offset = source.beginning.offset
  }

  mutating func next() -> SourceLine? {
    guard offset < bytes.count else { return nil }
    let start = offset
    var end = start
    while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn { end += 1 }
    offset = Swift.min(end + 1, bytes.count)
    if end + 1 < bytes.count, bytes[end] == .carriageReturn, bytes[end + 1] == .lineFeed {
      offset = end + 2
    }
    number += 1
    return SourceLine(number: number, content: start..<end, end: end..<offset)
  }
}

/// Operations on the bytes of a line, as CommonMark defines them.
extension [UInt8] {
  /// Returns a line without its indent; `nil` for one that is indented as code is.
  func unindented(_ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, self[start] == .space { start += 1 }
    // A tab takes a line as far as four spaces do.
    return start - line.lowerBound <= 3 ? start..<line.upperBound : nil
  }

  /// Returns a range without spaces and tabs at its beginning.
  func trimmedStart(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, self[start].isBlank { start += 1 }
    return start..<range.upperBound
  }

  /// Returns a range without spaces and tabs at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let range = trimmedStart(range)
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isBlank { end -= 1 }
    return range.lowerBound..<end
  }

  /// Returns what follows a word at the beginning of a range; `nil` when something else is there.
  func rest(of range: Range<Int>, after word: StaticString) -> Range<Int>? {
    let length = word.utf8CodeUnitCount
    guard range.count >= length, starts(with: word, at: range.lowerBound) else { return nil }
    return (range.lowerBound + length)..<range.upperBound
  }

  /// Returns where a word first stands in a range.
  func first(_ word: StaticString, in range: Range<Int>) -> Range<Int>? {
    let length = word.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    for start in range.lowerBound...(range.upperBound - length)
    where starts(with: word, at: start) {
      return start..<(start + length)
    }
    return nil
  }

  private func starts(with word: StaticString, at start: Int) -> Bool {
    word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { unsafe self[start + $0] == letters[$0] }
    }
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let space = UInt8(ascii: " ")

  /// True for a space or a tab.
  var isBlank: Bool { self == .space || self == UInt8(ascii: "\t") }
}

/// The kind of block that a line of Markdown is in, as far as it decides whether a marker counts.
enum MarkdownBlock: Sendable, Equatable {
  /// Any block in which a marker counts.
  case text
  /// A comment of several lines.
  case comment
  /// A fenced code block, opened by `count` repetitions of a character.
  case code(mark: UInt8, count: Int)

  /// Returns the block that the line below is in.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line.
  ///   - bytes: The document.
  /// - Returns: The block that the next line is in.
  func below(_ line: Range<Int>, in bytes: [UInt8]) -> MarkdownBlock {
    switch self {
    case .code(let mark, let count):
      guard let fence = Self.fence(line, in: bytes), fence.mark == mark, fence.count >= count,
        fence.isBare
      else { return self }
      return .text
    case .comment: return bytes.first("-->", in: line) == nil ? self : .text
    case .text:
      if let fence = Self.fence(line, in: bytes), fence.canOpen {
        return .code(mark: fence.mark, count: fence.count)
      }
      guard let start = bytes.unindented(line), bytes.rest(of: start, after: "<!--") != nil,
        bytes.first("-->", in: start) == nil
      else { return self }
      return .comment
    }
  }

  /// A line that begins with three or more backticks or tildes.
  private struct Fence {
    let mark: UInt8
    let count: Int
    /// True if the line holds nothing else, as at the end of a code block.
    let isBare: Bool
    /// True if a code block may begin here; more backticks would make it inline code.
    let canOpen: Bool
  }

  private static func fence(_ line: Range<Int>, in bytes: [UInt8]) -> Fence? {
    guard let line = bytes.unindented(line), let mark = bytes[line].first,
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return nil }
    let count = bytes[line].prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    let rest = bytes[line].dropFirst(count)
    return Fence(
      mark: mark, count: count, isBare: rest.allSatisfy { $0.isBlank },
      canOpen: mark == UInt8(ascii: "~") || !rest.contains(mark))
  }
}
