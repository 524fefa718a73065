/// The numbers of user records per PUT that are tried for a stream.
///
/// The cheapest of all whole numbers is among few. Let records have one size and at most 128 keys. The
/// more of them an aggregate holds, the fewer bytes and PUTs each takes, as frame and key table are
/// shared; and so the fewer shards. Among numbers that take as many payload units, or kilobytes on
/// demand, each also takes fewer of those: the largest number, which fills them, is the cheapest. A
/// number that fills them is no cheaper than a larger one that takes no more of them a record. So only
/// those are left that take fewer a record than every larger one.
///
/// This holds where traffic costs. From the 129th key on records are longer, and a shortfall may have a
/// higher price than the traffic that is missing: then every number is tried. Records of several sizes
/// fill nothing exactly, and packing them takes long: then some numbers are tried.
struct AggregationCounts {
  /// The most records whose aggregate any stream takes; one where two do not fit.
  let most: UInt64
  /// The largest number of records in each number of payload units or kilobytes, ascending; empty for
  /// records of several sizes.
  let fills: [UInt64]
  /// The numbers that are tried, ascending.
  let tried: [UInt64]
  /// A Boolean value indicating whether the cheapest of all numbers is among those tried.
  let holdCheapest: Bool

  private let format: KPLFormat
  /// The bytes of a payload unit or of a kilobyte.
  private let step: Ratio

  /// Finds the numbers.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - mode: The mode that it is billed in.
  ///   - trafficCosts: Whether less traffic never costs more.
  init(_ stream: KinesisStream, mode: CapacityMode, trafficCosts: Bool) {
    let format = KPLFormat(aggregating: stream)
    let step = mode == .provisioned ? PayloadUnits.unit : PayloadUnits.onDemandStep
    let most = max(1, AggregateRoom(format).count(within: Self.largestRecord))
    (self.format, self.step, self.most) = (format, step, most)
    let round = Self.round.filter { $0 <= most } + [most]
    holdCheapest = stream.records.isUniform
    guard holdCheapest else {
      fills = []
      tried = (round + Self.drawn(format, step, upTo: most)).ascending
      return
    }
    let ends = Self.ends(format, step, upTo: most)
    fills = ends.map { $0.count }
    guard trafficCosts, format.distinctKeys <= 128 else {
      tried = Array(1...most)
      return
    }
    var best: [(count: UInt64, steps: UInt64)] = []
    for end in ends.reversed() {
      if let last = best.last, end.steps * last.count >= last.steps * end.count { continue }
      best.append(end)
    }
    tried = (round + best.map { $0.count }).ascending
  }

  /// Numbers to draw a line through, ascending.
  var drawn: [UInt64] {
    (Self.drawn(format, step, upTo: most) + (tried.count < 1_000 ? tried : []) + [most]).ascending
  }

  /// Numbers that are easy to remember.
  static var round: [UInt64] {
    [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000]
  }

  /// The largest number of records in each number of steps.
  private static func ends(
    _ format: KPLFormat, _ step: Ratio, upTo most: UInt64
  ) -> [(count: UInt64, steps: UInt64)] {
    let room = AggregateRoom(format)
    var ends: [(count: UInt64, steps: UInt64)] = []
    var steps: UInt64 = 1
    while (ends.last?.count ?? 0) < most {
      let count = min(most, room.count(within: step * Ratio(steps)))
      if count > (ends.last?.count ?? 0) { ends.append((count, steps)) }
      steps += 1
    }
    return ends
  }

  /// The tips and feet of teeth, and numbers that lie an eighth apart; a third and fewer tips for records of
  /// several sizes, each number of which takes long.
  private static func drawn(
    _ format: KPLFormat, _ step: Ratio, upTo most: UInt64
  ) -> [UInt64] {
    let isUniform = format.mix.isUniform
    let steps = isUniform ? drawnSteps : [1, 2, 4, 8, 16, 32]
    let room = AggregateRoom(format)
    let tips = steps.map { room.count(within: step * Ratio($0)) }
    var counts = round + tips + tips.map { $0 + 1 }
    var count: UInt64 = 1
    while count < most {
      counts.append(count)
      count += max(1, count / (isUniform ? 8 : 3))
    }
    return counts.filter { $0 >= 1 && $0 <= most }
  }

  /// The payload units, or kilobytes, whose filling is drawn.
  private static var drawnSteps: [UInt64] { Array(1...41) + [64, 128, 256, 512, 1_024] }

  /// The largest record that a stream takes without being asked for more, with its one-byte key.
  private static var largestRecord: Ratio { 1_048_575 }
}

extension [UInt64] {
  /// The numbers in order, each once.
  fileprivate var ascending: [UInt64] { Set(self).sorted() }
}

/// The room for records in aggregates of some format.
struct AggregateRoom {
  private let format: KPLFormat
  /// The sizes of aggregates of one record, and of a record under each key.
  private let (one, all): (RecordLoad.AggregateSize, RecordLoad.AggregateSize)

  init(_ format: KPLFormat) {
    self.format = format
    (one, all) = (format.size(of: 1), format.size(of: Ratio(format.distinctKeys)))
  }

  /// Returns the most user records whose aggregate stays within a number of bytes; zero when not even
  /// one record fits.
  func count(within bytes: Ratio) -> UInt64 {
    // Up to 128 keys, all records are as long.
    guard format.keysAreAtMost, format.distinctKeys <= 128 else {
      return UInt64(clamping: format.count(within: bytes).rounded(.down) ?? 0)
    }
    func most(_ room: Ratio, _ size: Ratio) -> UInt64 {
      UInt64(clamping: (room / size).rounded(.down) ?? 0)
    }
    let underOwnKeys = most(bytes.excess(over: one.frame), one.keyTable + one.records)
    guard underOwnKeys > UInt64(format.distinctKeys) else { return underOwnKeys }
    return most(bytes.excess(over: all.frame + all.keyTable), one.records)
  }
}
