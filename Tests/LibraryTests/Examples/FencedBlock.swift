import TestSupport

/// A block of code between two fences of a document, or of a documentation comment.
struct FencedBlock {
  /// The word after the fence, such as `swift`.
  let language: String
  /// The lines between the fences.
  var lines: [String] = []

  /// Returns the blocks of a file in order.
  ///
  /// Of a Swift file, they are those in its documentation comments.
  static func all(in path: String) throws -> [FencedBlock] {
    let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    return blocks(in: path.hasSuffix(".swift") ? lines.compactMap(comment) : lines)
  }

  private static func comment(_ line: Substring) -> Substring? {
    let line = line.drop { $0 == " " }
    guard line.hasPrefix("///") else { return nil }
    return line.hasPrefix("/// ") ? line.dropFirst(4) : ""
  }

  private static func blocks(in lines: [Substring]) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var open: FencedBlock?
    for line in lines {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? FencedBlock(language: String(line.dropFirst(3))) : nil
      } else {
        open?.lines.append(String(line))
      }
    }
    return blocks
  }
}
