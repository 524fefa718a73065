import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine

/// Goes through all points of a sweep, on several threads and with its progress on a terminal.
struct SweepRun {
  let session: Session
  let subject: SweepSubject

  /// Returns the points that stand out.
  func digest() throws(ToolError) -> Sweep.Digest {
    var digest = Sweep.Digest(of: subject.sweep)
    try forEachBlock(size: 1 << 8, isScrolling: false) { cursor, points in
      var block: [Sweep.Point] = []
      cursor.visit(points) { block.append($0) }
      return block
    } taking: { (block: [Sweep.Point]) throws(ToolError) in
      for point in block { digest.add(point) }
    }
    return digest
  }

  /// Writes every point.
  ///
  /// - Parameters:
  ///   - rows: The format of the points.
  ///   - toFile: Whether they go to a file.
  ///   - write: Takes over each piece.
  /// - Throws: ``ToolError/file(_:)`` when a piece can't be written, or on an interruption.
  func write<Rows: SweepRows>(
    _ rows: Rows, toFile: Bool, _ write: @escaping PieceWriter
  ) throws(ToolError) {
    let scenarioCount = subject.bases.count
    var tally = Sweep.Tally(scenarioCount: scenarioCount)
    try rows.open { bytes throws(ToolError) in
      try checkInterruption()
      try write(bytes)
    }
    let isScrolling = !toFile && session.environment.isTerminal(.output)
    try forEachBlock(size: 1 << 12, isScrolling: isScrolling) { cursor, points in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(points.count * 32 * (1 + scenarioCount))
      var tally = Sweep.Tally(scenarioCount: scenarioCount)
      cursor.visit(points) { point in
        rows.append(point, to: &bytes)
        tally.add(point)
      }
      return (bytes, tally)
    } taking: { (block: ([UInt8], Sweep.Tally)) throws(ToolError) in
      try write(block.0)
      tally.add(block.1)
    }
    try write(rows.closing(tally))
  }

  private func forEachBlock<Block: Sendable>(
    size: Int64, isScrolling: Bool,
    _ make: @escaping @Sendable (inout Sweep.Cursor, Range<Int64>) -> Block,
    taking take: (Block) throws(ToolError) -> Void
  ) throws(ToolError) {
    let environment = session.environment
    let lanes = SweepLanes(
      sweep: subject.sweep,
      count: session.arguments[SweepOptions.threads] ?? environment.processorCount,
      blockSize: max(1, size / Int64(subject.bases.count)), environment: environment)
    var progress = Progress(
      of: "Sweep", through: subject.sweep.pointCount, "points", on: environment,
      isScrolling: isScrolling)
    defer { progress.erase() }
    try lanes.run(make) { block, done throws(ToolError) in
      try checkInterruption()
      try take(block)
      progress.show(done)
    }
  }

  /// Gives up when a signal waits to end the process, which is blocked while a file is written.
  private func checkInterruption() throws(ToolError) {
    guard session.environment.isInterrupted else { return }
    throw .cannot(.write, session.arguments[SessionOptions.output] ?? "-", reason: "interrupted")
  }
}
