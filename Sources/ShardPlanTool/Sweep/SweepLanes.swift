import ShardPlanEngine
import Synchronization

/// Goes through the points of a sweep on several threads, and passes on the result of each block in
/// order.
///
/// In each round the threads take one block after the other, so that a slow block delays only one of
/// them. The results of a round are passed on before the next begins, which bounds memory. The output
/// does not depend on the number of threads.
struct SweepLanes {
  let sweep: Sweep
  let count: Int
  /// The number of points in a block.
  let blockSize: Int64
  let environment: any Environment

  /// Blocks per round: enough to keep all threads busy, few enough to bound memory.
  private var blocksInRound: Int { max(64, 4 * count) }

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
