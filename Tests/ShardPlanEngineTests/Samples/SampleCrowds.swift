import ShardPlanEngine
import TestSupport

extension SplitMix64 {
  /// A scenario that can be costed, of up to eight streams, some of which differ in nothing but their names.
  mutating func crowd(_ mode: CapacityMode) -> Scenario {
    var scenario = scenario(mode)
    for index in scenario.streams.indices {
      if isTrue(oneIn: 3) {
        scenario.streams[index].partitionKeys = nil
        scenario.streams[index].aggregation = .producer(
          KPLSettings(producers: .random(in: 1...50, using: &self)))
      } else if isTrue(oneIn: 3) {
        scenario.streams[index].records = .of((100, 3), (700, 2), (3_000, 1))
        scenario.streams[index].aggregation = .none
      }
      if isTrue(oneIn: 3) {
        scenario.streams[index].currentShards = .random(in: 1...40, using: &self)
      }
    }
    for number in 1...4 {
      var copy = choice(scenario.streams)
      copy.name = "copy \(number)"
      scenario.streams.insert(copy, at: .random(in: 0...scenario.streams.count, using: &self))
    }
    return scenario
  }
}
