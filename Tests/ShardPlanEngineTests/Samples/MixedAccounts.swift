import TestSupport

@testable import ShardPlanEngine

extension SplitMix64 {
  /// A scenario whose streams are in some modes and regions, and prices for those.
  ///
  /// A region has either Advantage or On-demand Standard, as in AWS.
  mutating func mixedAccount(of most: Int = 8) -> (scenario: Scenario, card: RateCard) {
    let codes = ["one-1", "two-1", "three-1"]
    let cards = codes.map { code in
      (isTrue(oneIn: 2) ? RateCard.virginia : RateCard.random(using: &self)).from(
        PriceOrigin(
          region: code, location: code, publishedAt: "2026-08-31T09:22:09Z", source: "made up",
          file: "\(code).json"))
    }
    let onDemand = codes.map { _ in isTrue(oneIn: 2) ? CapacityMode.onDemandAdvantage : .onDemand }
    var scenario = crowd(choice(CapacityMode.allCases))
    scenario.streams = Array(scenario.streams.prefix(most))
    for index in scenario.streams.indices {
      let region = Int.random(in: 0..<3, using: &self)
      let mode = isTrue(oneIn: 2) ? CapacityMode.provisioned : onDemand[region]
      scenario.streams[index].name = "s\(index)"
      scenario.streams[index].mode = mode == scenario.mode && isTrue(oneIn: 2) ? nil : mode
      scenario.streams[index].region = region == 0 && isTrue(oneIn: 2) ? nil : codes[region]
      // Service-managed streams are for on-demand modes only.
      if mode == .provisioned { scenario.streams[index].recordDistribution = .partitionKey }
    }
    return (scenario, cards[0].with(elsewhere: [cards[1], cards[2]]))
  }
}

extension Scenario {
  /// The streams by mode and region, each group a scenario by itself, with the places of its streams.
  ///
  /// Written anew here, without the engine's own parts.
  func divided(at card: RateCard) -> [(scenario: Scenario, card: RateCard, places: [Int])] {
    var groups: [(scenario: Scenario, card: RateCard, places: [Int])] = []
    for (index, stream) in streams.enumerated() {
      let mode = stream.mode ?? self.mode
      let region = stream.region ?? card.origin.region
      var plain = stream
      (plain.mode, plain.region) = (nil, nil)
      let place = groups.firstIndex {
        $0.scenario.mode == mode && $0.card.origin.region == region
      }
      if let place {
        groups[place].scenario.streams.append(plain)
        groups[place].places.append(index)
      } else {
        let own = ([card] + card.elsewhere).first { $0.origin.region == region } ?? card
        groups.append(
          (
            Scenario(name: name, mode: mode, streams: [plain], month: month),
            own.with(elsewhere: []), [index]
          ))
      }
    }
    return groups
  }
}
