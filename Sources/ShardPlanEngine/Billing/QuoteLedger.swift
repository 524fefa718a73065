/// Adds up what is metered, and keeps nothing but the sum.
struct QuoteLedger: Ledger {
  private let prices: ShortPrices
  /// The picounits that may still be added.
  private var room = Self.most
  /// The open shards of all streams.
  private(set) var shards: Int64 = 0
  /// The reasons why streams do not run as planned.
  private(set) var obstacles: Obstacles = []
  /// A Boolean value indicating whether the shards of the last stream do not take its peak.
  private var isThrottled = false
  /// A Boolean value indicating whether every number on the way fitted into few bits.
  private(set) var isExact = true

  init(prices: ShortPrices) {
    self.prices = prices
  }

  /// Begins the next quote.
  @inline(__always)
  mutating func reset() { (room, shards, obstacles, isExact) = (Self.most, 0, [], true) }

  @inline(__always)
  mutating func note(fanOutConsumers: Int64, in mode: CapacityMode) {
    if fanOutConsumers > FanOutLimit.consumers(in: mode) { obstacles.insert(.consumers) }
  }

  @inline(never)
  mutating func note(uneven stream: PackedStream<ShortRatio>) {
    guard let exceeds = stream.exceedsKeyLimit else {
      isExact = false
      return
    }
    if exceeds { obstacles.insert(.key) }
  }

  @inline(__always) var mayReject: Bool { isThrottled }

  @inline(__always)
  mutating func shards(
    of stream: PackedStream<ShortRatio>, at index: Int
  ) -> ShortRatio {
    guard let capacity = stream.capacity else {
      isExact = false
      return .inexact
    }
    // At most 10¹² shards of each of 10⁶ streams.
    shards += capacity.shards * stream.usage.count
    isThrottled = capacity.isThrottled
    if isThrottled { obstacles.insert(.shards) }
    return ShortRatio(whole: capacity.shards)
  }

  @inline(never)
  mutating func acceptedShare(
    of stream: PackedStream<ShortRatio>, at index: Int, by shards: ShortRatio
  ) -> ShortRatio? {
    guard isThrottled, let shards = shards.exact?.rounded(.down) else { return nil }
    guard let share = stream.acceptedShare(by: Int64(clamping: shards)) else { return .inexact }
    return share == 1 ? nil : ShortRatio(exactly: share)
  }

  @inline(__always)
  mutating func enter(
    _ dimension: BillingDimension, _ quantity: Quantity<PlainTerm<ShortRatio>>, stream: Int?
  ) {
    add(quantity.value * prices[dimension])
  }

  @inline(__always)
  mutating func enter(_ usage: CommittedUsage<PlainTerm<ShortRatio>>) {
    add(usage.amount { prices[$0] })
  }

  @inline(__always)
  private mutating func add(_ picounits: ShortRatio) {
    guard let amount = picounits.nearestWhole, amount <= room else {
      isExact = false
      return
    }
    room -= amount
  }

  /// The exact sum, if it is exact.
  var total: Money { Money(picounits: Int128(bitPattern: Self.most - room)) }

  private static let most = Money.largest.picounits.magnitude
}

/// The prices of a rate card as short numbers of 10⁻¹² currency units.
struct ShortPrices: Sendable {
  private let prices: [ShortRatio]

  init(_ card: RateCard) {
    prices = BillingDimension.allCases.map { dimension in
      card[dimension].map { ShortRatio(exactly: $0.picounits) } ?? .inexact
    }
  }

  subscript(dimension: BillingDimension) -> ShortRatio { prices[dimension.position] }
}
