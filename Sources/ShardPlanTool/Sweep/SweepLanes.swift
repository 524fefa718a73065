internal import ShardPlanEngine

/// Goes through the points of a sweep on several threads, and hands over in order what each made of
/// its part.
///
/// All threads work on one block each, and then wait for all of it to be taken: little is ever held,
/// and what comes out is the same whatever their number.
struct SweepLanes {
  let sweep: Sweep
  let count: Int
  /// The points of one block.
  let blockSize: Int64
  let environment: any Environment

  /// What one thread works with.
  private final class Lane<Block: Sendable>: @unchecked Sendable {
    private var cursor: SweepCursor?
    var points: Range<Int64> = 0..<0
    var block: Block?

    /// Works on its points.
    ///
    /// The cursor is made by the thread that uses it, and lies on its stack meanwhile: when what two
    /// threads write lies side by side in memory, each waits for the other at every point.
    func work(on sweep: Sweep, _ make: (inout SweepCursor, Range<Int64>) -> Block) {
      var cursor = cursor ?? sweep.cursor
      self.cursor = nil
      block = make(&cursor, points)
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
    var start: Int64 = 0
    while start < sweep.pointCount {
      var busy: [Lane<Block>] = []
      for lane in lanes where start < sweep.pointCount {
        let end = min(sweep.pointCount, start + blockSize)
        lane.points = start..<end
        busy.append(lane)
        start = end
      }
      let working = busy
      environment.inParallel(working.count) { [sweep] number in
        working[number].work(on: sweep, make)
      }
      for lane in busy {
        guard let block = lane.block else { continue }
        lane.block = nil
        try take(block, lane.points.upperBound)
      }
    }
  }
}
