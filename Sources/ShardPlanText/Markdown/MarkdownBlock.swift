/// The kind of block that a line of Markdown is in, as far as it decides whether a marker counts.
enum MarkdownBlock: Sendable, Hashable {
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
