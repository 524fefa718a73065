import ShardPlanEngine
import Synchronization

/// Goes through the points of a sweep on several threads, and hands over in order what they made of
/// its blocks.
///
/// In each round the threads take one block after the other, so that none waits long for a slower one,
/// and then wait for all of them to be handed over: little is ever held, and what comes out is the
/// same whatever the number of threads.
struct SweepLanes {
  let sweep: Sweep
  let count: Int
  /// The points of one block.
  let blockSize: Int64
  let environment: any Environment

  /// The blocks of one round: so many that threads end at about the same time, and that they seldom do.
  private var blocksInRound: Int { max(64, 4 * count) }

  /// The blocks of one round, each of which is given out once.
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

  /// What one thread works with.
  private final class Lane<Block: Sendable>: @unchecked Sendable {
    private var cursor: SweepCursor?
    /// What it made in this round.
    var made: [(points: Range<Int64>, block: Block)] = []

    /// Works on blocks until all are given out.
    ///
    /// The cursor is made by the thread that uses it, and lies on its stack meanwhile: when what two
    /// threads write lies side by side in memory, each waits for the other at every point.
    func work(
      on sweep: Sweep, _ round: Round, _ make: (inout SweepCursor, Range<Int64>) -> Block
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
  ///   - make: Makes something of a block of points, on any thread.
  ///   - take: Takes it over, in the order of the points; told the number of points that are done.
  /// - Throws: What taking over throws.
  func run<Block: Sendable>(
    _ make: @escaping @Sendable (inout SweepCursor, Range<Int64>) -> Block,
    taking take: (Block, Int64) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    let lanes = (0..<count).map { _ in Lane<Block>() }
    let size = blockSize * Int64(blocksInRound)
    var start: Int64 = 0
    while start < sweep.pointCount {
      let points = start..<min(sweep.pointCount, start + size)
      let blockCount = (Int64(points.count) + blockSize - 1) / blockSize
      let round = Round(points, blockSize: blockSize)
      environment.inParallel(min(count, Int(blockCount))) { [sweep] number in
        lanes[number].work(on: sweep, round, make)
      }
      let made = lanes.flatMap(\.made).sorted { $0.points.lowerBound < $1.points.lowerBound }
      for lane in lanes { lane.made = [] }
      for (points, block) in made { try take(block, points.upperBound) }
      start = points.upperBound
    }
  }
}
