/// Quoters of the parts of a scenario that are billed apart.
///
/// A quote prices the parts that changed, and adds up all.
struct QuoterParts: Sendable {
  private let parts: [BillingPart]
  private var quoters: [Quoter] = []
  /// The quotes that still hold.
  private var quotes: [Quoter.Quote?]
  /// The part of each stream, and its place in that.
  private var places: [(part: Int, stream: Int)]
  /// The packings that were counted.
  private var counted: Int64 = 0

  init(of scenario: Scenario, _ parts: [BillingPart]) throws(Rejection) {
    self.parts = parts
    quotes = parts.map { _ in nil }
    places = scenario.streams.map { _ in (0, 0) }
    for (number, part) in parts.enumerated() {
      quoters.append(try Quoter(scenario.part(part), at: part.rates))
      for (place, index) in part.streams.enumerated() { places[index] = (number, place) }
    }
  }

  mutating func move(_ movement: PeakMovement) {
    for index in quoters.indices { quoters[index].peakMovement = movement }
  }

  mutating func set(
    _ field: StreamField, to value: Ratio, inStream index: Int
  ) throws(Rejection) {
    let (part, place) = places[index]
    quotes[part] = nil
    do throws(Rejection) {
      try quoters[part].set(field, to: value, inStream: place)
    } catch {
      throw Rejection(stream: index, error.reason)
    }
  }

  mutating func replace(_ index: Int, with stream: KinesisStream) throws(Rejection) {
    let (part, place) = places[index]
    quotes[part] = nil
    var stream = stream
    stream.mode = nil
    stream.region = nil
    do throws(Rejection) {
      try quoters[part].replace(place, with: stream)
    } catch {
      throw Rejection(stream: index, error.reason)
    }
  }

  /// Adds up the quotes of all parts.
  ///
  /// - Returns: The sum; shards where there are some.
  /// - Throws: The first ``Rejection`` of a part, or when the sum cannot be counted.
  mutating func quote() throws(Rejection) -> Quoter.Quote {
    try sum { quoters, number throws(Rejection) in try quoters.quote(ofPart: number) }
  }

  /// Adds up the quotes of all parts with another value of one setting, and restores it.
  mutating func quote(
    _ field: StreamField, at value: Ratio, inStream index: Int
  ) throws(Rejection) -> Quoter.Quote {
    let (part, place) = places[index]
    return try sum { quoters, number throws(Rejection) in
      guard number == part else { return try quoters.quote(ofPart: number) }
      do throws(Rejection) {
        return try quoters.quoters[part].quote(field, at: value, inStream: place)
      } catch {
        throw Rejection(stream: index, error.reason)
      }
    }
  }

  private mutating func sum(
    _ quote: (inout Self, _ part: Int) throws(Rejection) -> Quoter.Quote
  ) throws(Rejection) -> Quoter.Quote {
    var (totals, shards, obstacles) = (Within(Money.zero), Int64?.none, Obstacles())
    for number in parts.indices {
      let quote = try quote(&self, number)
      guard totals.low + quote.total <= .largest else { throw Rejection(.beyondCounting) }
      totals = totals + quote.totals
      if let more = quote.shards { shards = (shards ?? 0) + more }
      obstacles.formUnion(quote.obstacles)
    }
    guard totals.high.map({ $0 <= .largest }) ?? true else { throw Rejection(.beyondCounting) }
    return Quoter.Quote(totals: totals, shards: shards, obstacles: obstacles)
  }

  private mutating func quote(ofPart number: Int) throws(Rejection) -> Quoter.Quote {
    if let known = quotes[number] { return known }
    do throws(Rejection) {
      let quote = try quoters[number].quote()
      quotes[number] = quote
      return quote
    } catch {
      throw Rejection(stream: error.stream.map { parts[number].streams[$0] }, error.reason)
    }
  }

  /// Returns the packings since this was asked last.
  mutating func takePackings() -> Int64 {
    let all = quoters.reduce(Int64(0)) { $0 + $1.packings }
    defer { counted = all }
    return all - counted
  }
}
