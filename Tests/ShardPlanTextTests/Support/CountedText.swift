import ShardPlanText
import TestSupport

/// A document in pieces of one column each, with positions counted piece by piece.
struct CountedText {
  var bytes: [UInt8] = []
  /// The position of each byte, and of the end.
  var positions: [SourceText.Position] = []

  init(pieces: [[UInt8]]) {
    var line = 1
    var column = 1
    for (index, piece) in pieces.enumerated() {
      let position = SourceText.Position(line: line, column: column)
      bytes += piece
      positions += Array(repeating: position, count: piece.count)
      let isHalfOfCRLF = piece == [0x0D] && index + 1 < pieces.count && pieces[index + 1] == [0x0A]
      if piece == [0x0A] || piece == [0x0D] && !isHalfOfCRLF {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    positions.append(SourceText.Position(line: line, column: column))
  }
}

extension SplitMix64 {
  /// Returns pieces of one column each: scalars, and bytes that are never part of one.
  mutating func pieces(ofAtMost count: Int) -> [[UInt8]] {
    let choices: [[UInt8]] = [
      [0x0A], [0x0D], [0x61], [0x20], [0x09], Array("é".utf8), Array("漢".utf8), Array("🦊".utf8),
      Array("\u{301}".utf8), [0xFF], [0xC0], [0xF5],
    ]
    return (0..<Int.random(in: 0...count, using: &self)).map { _ in pick(choices) }
  }
}
