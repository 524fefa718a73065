/// Where a format writes its text, which is passed on in pieces.
///
/// A report of ten thousand streams takes a hundred megabytes as one text.
package struct TextSink {
  private var pending = ""
  private let pass: (String) -> Void

  /// The bytes that make a piece.
  private static let pieceSize = 1 << 16

  /// Creates a sink.
  ///
  /// - Parameter pass: Takes the pieces in their order; all but the last end with a line.
  package init(_ pass: @escaping (String) -> Void = { _ in }) {
    self.pass = pass
  }

  /// Adds text.
  ///
  /// - Parameters:
  ///   - sink: The sink.
  ///   - text: Text, which need not be whole lines.
  package static func += (sink: inout TextSink, text: String) {
    sink.pending += text
    if sink.pending.utf8.count >= pieceSize { sink.passLines() }
  }

  /// Passes the rest on.
  package mutating func end() {
    if !pending.isEmpty { pass(pending) }
    pending = ""
  }

  private mutating func passLines() {
    guard let last = pending.utf8.lastIndex(of: UInt8(ascii: "\n")) else { return }
    let next = pending.utf8.index(after: last)
    pass(String(pending[..<next]))
    pending = String(pending[next...])
  }
}
