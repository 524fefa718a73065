import ShardPlan
import ShardPlanCommandLine
import ShardPlanEngine
import Synchronization

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
  /// - Throws: ``ToolError/file(_:)`` when a piece can't be written.
  func write<Rows: SweepRows>(
    _ rows: Rows, toFile: Bool, _ write: @escaping PieceWriter
  ) throws(ToolError) {
    let scenarioCount = subject.bases.count
    var tally = Sweep.Tally(scenarioCount: scenarioCount)
    try rows.open { bytes throws(ToolError) in try write(bytes) }
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
    let count = session.arguments[SweepOptions.threads] ?? environment.processorCount
    // Where time is limited, the clock is looked at after few points: each may take long.
    let (size, blocksInRound) =
      environment.limits == nil ? (size, max(64, 4 * count)) : (min(size, 1 << 4), count)
    let lanes = SweepLanes(
      sweep: subject.sweep, count: count, blockSize: max(1, size / Int64(subject.bases.count)),
      blocksInRound: blocksInRound, environment: environment)
    var progress = Progress(
      of: "Sweep", through: subject.sweep.pointCount, "points", on: environment,
      isScrolling: isScrolling)
    defer { progress.erase() }
    try lanes.run(make) { block, done throws(ToolError) in
      try take(block)
      try progress.show(done)
    }
  }
}

/// Goes through the points of a sweep on several threads, and passes on the result of each block in
/// order.
///
/// In each round the threads take one block after the other, so that a slow block delays only one of
/// them. The results of a round are passed on before the next begins, which bounds memory. The output
/// does not depend on the number of threads.
struct SweepLanes {
  let sweep: Sweep
  let count: Int
  /// The number of points in a block, at most.
  let blockSize: Int64
  /// Blocks per round: enough to keep all threads busy, few enough to bound memory.
  let blocksInRound: Int
  let environment: any Environment

  /// The blocks of one round, given out one by one.
  private final class Round: Sendable {
    private let points: Range<Int64>
    private let blockSize: Int64
    private let given = Atomic<Int64>(0)

    init(_ points: Range<Int64>, blockSize: Int64) {
      self.points = points
      self.blockSize = blockSize
    }

    /// The next block; `nil` when all are given out.
    func next() -> Range<Int64>? {
      let number = given.wrappingAdd(1, ordering: .relaxed).oldValue
      let start = points.lowerBound + number * blockSize
      guard start < points.upperBound else { return nil }
      return start..<min(points.upperBound, start + blockSize)
    }
  }

  /// The state of one thread.
  private final class Lane<Block: Sendable>: @unchecked Sendable {
    private var cursor: Sweep.Cursor?
    /// The results of this round.
    var made: [(points: Range<Int64>, block: Block)] = []

    /// Works on blocks until all are given out.
    ///
    /// The cursor is made by the thread that uses it and lies on its stack meanwhile, so that two
    /// threads never write to the same cache line.
    func work(
      on sweep: Sweep, _ round: Round, _ make: (inout Sweep.Cursor, Range<Int64>) -> Block
    ) {
      var cursor = cursor ?? sweep.cursor
      self.cursor = nil
      while let points = round.next() { made.append((points, make(&cursor, points))) }
      self.cursor = cursor
    }
  }

  /// Goes through all points.
  ///
  /// - Parameters:
  ///   - make: Makes the result of a block of points, on any thread.
  ///   - take: Takes over the results in the order of the points, with the number of points done.
  /// - Throws: The first error of `take`.
  func run<Block: Sendable>(
    _ make: @escaping @Sendable (inout Sweep.Cursor, Range<Int64>) -> Block,
    taking take: (Block, Int64) throws(ToolError) -> Void
  ) throws(ToolError) {
    let lanes = (0..<count).map { _ in Lane<Block>() }
    var size: Int64 = 1
    var start: Int64 = 0
    while start < sweep.pointCount {
      let points = start..<min(sweep.pointCount, start + size * Int64(blocksInRound))
      let blockCount = (Int64(points.count) + size - 1) / size
      let round = Round(points, blockSize: size)
      let begun = environment.secondsSince1970
      environment.inParallel(min(count, Int(blockCount))) { [sweep] number in
        lanes[number].work(on: sweep, round, make)
      }
      let made = lanes.flatMap(\.made).sorted { $0.points.lowerBound < $1.points.lowerBound }
      for lane in lanes { lane.made = [] }
      for (points, block) in made { try take(block, points.upperBound) }
      start = points.upperBound
      // Blocks grow until a round takes a second: a point may take a microsecond, or a minute.
      if environment.secondsSince1970 == begun { size = min(blockSize, size * 4) }
    }
  }
}
