import ShardPlanEngine
import TestSupport

extension SplitMix64 {
  mutating func isTrue(oneIn chances: Int) -> Bool {
    Int.random(in: 0..<chances, using: &self) == 0
  }

  mutating func choice<T>(_ choices: [T]) -> T {
    choices[Int.random(in: choices.indices, using: &self)]
  }

  /// A month by one of the conventions, or of an odd length.
  mutating func month() -> BillingMonth {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: .standard
    case 1: .hours(Ratio(choice([720, 732, 744] as [UInt64])))
    case 2: BillingMonth(year: 2024, month: .random(in: 1...12, using: &self)) ?? .standard
    default: .hours(Ratio(UInt128.random(in: 7...8_784 * 7, using: &self), over: 7))
    }
  }

  /// A scenario that can be costed, of up to four streams.
  mutating func scenario(_ mode: CapacityMode) -> Scenario {
    let month = month()
    let streams = (0..<Int.random(in: 1...4, using: &self)).map { _ in stream(in: month) }
    return Scenario(mode: mode, streams: streams, month: month)
  }

  /// A stream that can be costed, using any of its settings.
  mutating func stream(in month: BillingMonth) -> KinesisStream {
    let rate = RecordRate(ratio(ofBits: 24), per: choice(RecordRate.Period.allCases))
    var stream = KinesisStream(recordSize: .bytes(ratio(ofBits: 14)), rate: rate)
    stream.aggregation = aggregation()
    if isTrue(oneIn: 3) { stream.count = .random(in: 1...1_000, using: &self) }
    if isTrue(oneIn: 2) { stream.peakRate = peak(above: rate, in: month) }
    if isTrue(oneIn: 2) { stream.partitionKeySize = .bytes(ratio(ofBits: 8)) }
    if isTrue(oneIn: 4) { stream.shards = .random(in: 1...500, using: &self) }
    if isTrue(oneIn: 2) {
      stream.targetUtilization = Ratio(.random(in: 7...700, using: &self), over: 700)
    }
    if isTrue(oneIn: 2) { stream.consumers.shared = .random(in: 0...6, using: &self) }
    if isTrue(oneIn: 2) { stream.consumers.enhancedFanOut = .random(in: 0...20, using: &self) }
    if isTrue(oneIn: 2) {
      stream.retentionHours = choice([25, 168, 169, .random(in: 24...8_760, using: &self)])
    }
    if isTrue(oneIn: 3) { stream.longTermReads = .gibibytes(ratio(ofBits: 12)) }
    // From a copy, so that other settings are the same with keys and without.
    var keys = self
    if keys.isTrue(oneIn: 3) { keys.addKeys(to: &stream, in: month) }
    return stream
  }

  /// A hot key, few keys, or both, that do not contradict the stream.
  private mutating func addKeys(to stream: inout KinesisStream, in month: BillingMonth) {
    var together: Int64 = 1
    if case .kpl(_, let keys) = stream.aggregation { together = keys }
    let records = stream.rate.perSecond(in: month) * month.seconds
    let most = Int64(clamping: records.rounded(.down) ?? 0)
    if isTrue(oneIn: 2), together <= most {
      let few = Int64.random(in: 1...choice([3, 40, 10_000]), using: &self)
      stream.partitionKeys = min(most, max(together, few))
    }
    if isTrue(oneIn: 2) {
      let share = Ratio(.random(in: 1...1_000, using: &self), over: choice([1_000, 100_000]))
      stream.hotKeyShare = max(share, stream.partitionKeys.map { Ratio(1, over: UInt128($0)) } ?? 0)
    }
  }

  private mutating func aggregation() -> Aggregation {
    let recordsPerPut = ratio(ofBits: 7)
    switch Int.random(in: 0..<3, using: &self) {
    case 0: return .none
    case 1: return .sized(recordsPerPut: recordsPerPut, putSize: .bytes(ratio(ofBits: 20)))
    default:
      let most = Int64(recordsPerPut.rounded(.up) ?? 1)
      return .kpl(recordsPerPut: recordsPerPut, distinctKeys: .random(in: 1...most, using: &self))
    }
  }

  /// A rate in any period that is at least another rate.
  private mutating func peak(above rate: RecordRate, in month: BillingMonth) -> RecordRate {
    let period = choice(RecordRate.Period.allCases)
    let seconds = RecordRate(1, per: period).perSecond(in: month)
    let times = Ratio(.random(in: 100...500, using: &self), over: 100)
    return RecordRate(rate.perSecond(in: month) / seconds * times, per: period)
  }
}
