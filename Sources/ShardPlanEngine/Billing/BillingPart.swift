/// Streams of a scenario that are billed alike: all that are in one mode in one region.
///
/// ```swift
/// let audit = KinesisStream(name: "audit", recordSize: .bytes(77), rate: .perSecond(10))
/// var clicks = KinesisStream(name: "clicks", recordSize: .kibibytes(1), rate: .perSecond(900))
/// clicks.mode = .onDemand
/// let estimate = try Scenario(streams: [audit, clicks]).estimate(in: "us-east-1")
/// for part in estimate.parts { print(part.mode, part.rates.origin.region, part.streams) }
/// // provisioned us-east-1 [0]
/// // on-demand us-east-1 [1]
/// ```
public struct BillingPart: Sendable, Equatable {
  /// Their capacity mode.
  public let mode: CapacityMode
  /// The prices of their region.
  public let rates: RateCard
  /// The indices of the streams in the scenario, ascending.
  public internal(set) var streams: [Int]
}

extension Scenario {
  /// Returns the capacity mode of a stream: its own, or that of the scenario.
  ///
  /// - Parameter stream: The index of the stream.
  /// - Precondition: There is such a stream.
  /// - Returns: The mode.
  public func mode(ofStream stream: Int) -> CapacityMode { streams[stream].mode ?? mode }

  /// Returns the scenario with all streams in one mode.
  ///
  /// - Parameter mode: The mode.
  /// - Returns: The scenario, in which streams name no mode.
  public func inMode(_ mode: CapacityMode) -> Scenario {
    var scenario = self
    scenario.mode = mode
    for index in streams.indices where streams[index].mode != nil {
      scenario.streams[index].mode = nil
    }
    return scenario
  }

  /// A Boolean value indicating whether some stream names a mode or a region.
  private var isMixed: Bool { streams.contains { $0.mode != nil || $0.region != nil } }

  /// Returns the scenario without what its streams need not say.
  ///
  /// - Parameter card: The prices, replaced by those of another region where all streams are there.
  /// - Returns: A scenario that is billed alike: its streams have modes and regions of their own only where
  ///   there are several.
  func plain(at card: inout RateCard) -> Scenario {
    guard isMixed else {
      card = card.card(in: card.origin.region) ?? card
      return self
    }
    var scenario = self
    let usual = card.origin.region
    for index in streams.indices where streams[index].region == nil {
      scenario.streams[index].region = usual
    }
    card = card.limited(to: Set(scenario.streams.compactMap { $0.region }))
    let modes = streams.indices.map { mode(ofStream: $0) }
    if let mode = modes.first, modes.allSatisfy({ $0 == mode }) { scenario.mode = mode }
    for index in streams.indices {
      if streams[index].mode == scenario.mode { scenario.streams[index].mode = nil }
      if scenario.streams[index].region == card.origin.region {
        scenario.streams[index].region = nil
      }
    }
    return scenario
  }

  /// Finds the streams that are billed alike.
  ///
  /// - Parameter card: The prices.
  /// - Returns: The parts in the order of their first streams; `nil` where all streams are in the mode of
  ///   the scenario and the region of the prices.
  /// - Throws: The first ``Rejection`` of a stream that has no prices, or cannot be billed with the others.
  func parts(at card: RateCard) throws(Rejection) -> [BillingPart]? {
    guard isMixed else {
      guard card.prices(mode) else { throw Rejection(.modeNotPriced(mode)) }
      return nil
    }
    var parts: [BillingPart] = []
    var places: [Place: Int] = [:]
    for (index, stream) in streams.enumerated() {
      let place = Place(mode: stream.mode ?? mode, region: stream.region ?? card.origin.region)
      if let known = places[place] {
        parts[known].streams.append(index)
        continue
      }
      guard let rates = card.card(in: place.region) else {
        throw Rejection(stream: index, .regionNotPriced(place.region))
      }
      guard rates.prices(place.mode) else {
        throw Rejection(stream: index, .modeNotPriced(place.mode))
      }
      guard rates.currency == card.currency else {
        throw Rejection(stream: index, .currencies(card.currency, rates.currency))
      }
      places[place] = parts.count
      parts.append(BillingPart(mode: place.mode, rates: rates, streams: [index]))
    }
    for part in parts where part.mode == .onDemand {
      let region = part.rates.origin.region
      guard places[Place(mode: .onDemandAdvantage, region: region)] == nil else {
        throw Rejection(stream: part.streams.first, .advantageInPart(region: region))
      }
    }
    return parts
  }

  /// What streams have in common that are billed alike.
  private struct Place: Hashable {
    let mode: CapacityMode
    let region: String
  }

  /// Returns the streams of a part by themselves, which need no mode or region of their own.
  func part(_ part: BillingPart) -> Scenario {
    var scenario = self
    scenario.mode = part.mode
    scenario.streams = part.streams.map { index in
      var stream = streams[index]
      stream.mode = nil
      stream.region = nil
      return stream
    }
    return scenario
  }
}

extension RateCard {
  /// Returns whether a capacity mode has prices in all regions where a scenario has streams.
  package func prices(_ mode: CapacityMode, for scenario: Scenario) -> Bool {
    guard !elsewhere.isEmpty else { return prices(mode) }
    let regions = scenario.streams.map { $0.region ?? origin.region }
    let cards = [self] + elsewhere
    return cards.allSatisfy { $0.prices(mode) || !regions.contains($0.origin.region) }
  }

  /// Returns the prices of some regions alone, the first of them in front; all prices where it has none of
  /// them.
  fileprivate func limited(to regions: Set<String>) -> RateCard {
    let used = ([self] + elsewhere).filter { regions.contains($0.origin.region) }
    guard let first = used.first else { return self }
    let others = used.dropFirst().map { $0 }
    return first.elsewhere.isEmpty && others.isEmpty ? first : first.with(elsewhere: others)
  }

  /// Returns the prices of a region by themselves; `nil` where they are not given.
  func card(in region: String) -> RateCard? {
    guard region != origin.region else { return elsewhere.isEmpty ? self : with(elsewhere: []) }
    return elsewhere.first { $0.origin.region == region }
  }
}

extension Estimate {
  /// The streams that are billed alike, in the order of their first streams; one part unless streams have
  /// modes or regions of their own.
  public var parts: [BillingPart] { parts(at: rates) }

  /// Returns the streams that are billed alike at some prices.
  func parts(at card: RateCard) -> [BillingPart] {
    if let mixedParts {
      return card === rates ? mixedParts : (try? scenario.parts(at: card)) ?? mixedParts
    }
    let rates = card.card(in: card.origin.region) ?? card
    return [BillingPart(mode: scenario.mode, rates: rates, streams: Array(streams.indices))]
  }

  /// A Boolean value indicating whether streams are in several modes or regions.
  public var isMixed: Bool { mixedParts != nil }

  /// Returns the prices of a stream.
  ///
  /// - Parameter stream: The index of the stream.
  /// - Precondition: There is such a stream.
  /// - Returns: The prices of its region.
  public func rates(ofStream stream: Int) -> RateCard { rates(ofStream: stream, at: rates) }

  /// Returns the prices of a stream's region among some.
  func rates(ofStream stream: Int, at card: RateCard) -> RateCard {
    guard isMixed else { return card }
    return card.card(in: scenario.streams[stream].region ?? card.origin.region) ?? card
  }

  /// The streams of each part by themselves.
  ///
  /// Their bills add up to this one.
  package var partEstimates: [Estimate] {
    guard let mixedParts else { return [self] }
    return mixedParts.compactMap { part in
      try? scenario.part(part).estimate(at: part.rates, reusing: part.streams.map { streams[$0] })
    }
  }
}
