import ShardPlanEngine
import ShardPlanText

extension Infrastructure {
  /// Returns one side of the infrastructure as a scenario of its streams, their traffic unknown.
  ///
  /// A stream that can't be priced is left out with a warning that names it and the reason. A mode or
  /// region that all streams share becomes the scenario's.
  ///
  /// - Parameters:
  ///   - side: The side.
  ///   - reader: Takes the warnings, and an error where no stream is left.
  /// - Returns: The scenario; `nil` where no stream is left.
  func scenarios(of side: Side, _ reader: inout DocumentReader) -> LocatedScenarios? {
    report(side, to: &reader)
    let located = located(side)
    for (index, obstacle) in located.obstacles {
      reader.report(leftOut: streams[index], because: obstacle)
    }
    AdvantageRegions(accounts, side).report(besides: located.streams, to: &reader)
    guard !located.streams.isEmpty else {
      reportNothing(side, to: &reader)
      return nil
    }
    var found = scenarios(of: located.streams, filling: located.gaps)
    let count = streams.filter { $0[side] != nil }.count
    // Whoever reads the report alone must not take it for everything.
    if !located.obstacles.isEmpty {
      found.title = "\(kind.title); \(located.obstacles.count) of \(count) left out"
    }
    return found
  }

  /// One side of the infrastructure: the streams that can be priced, and what keeps others from it.
  struct LocatedSide: Sendable {
    var streams: [LocatedStream] = []
    /// The indices of these streams in the infrastructure.
    var indices: [Int] = []
    /// Those of them without a region.
    var gaps: [LocatedScenarios.RegionGap] = []
    /// What is unknown of the other streams, by their indices.
    var obstacles: [(index: Int, StreamDeclaration.Obstacle)] = []
  }

  /// Returns the streams of one side as located values.
  func located(_ side: Side) -> LocatedSide {
    let advantage = AdvantageRegions(accounts, side)
    let names = names(side)
    var found = LocatedSide()
    for (index, stream) in streams.enumerated() {
      guard let declaration = stream[side] else { continue }
      if let obstacle = declaration.obstacle {
        found.obstacles.append((index, obstacle))
        continue
      }
      var located = declaration.located(named: names[index], from: stream[.before], on: side)
      if declaration.knownMode == .onDemand, advantage.isOn(in: declaration.region.value) {
        located.mode = (located.mode ?? declaration.place)
          .replaced(by: .string(CapacityMode.onDemandAdvantage.rawValue))
      }
      if located.region == nil {
        found.gaps.append(
          LocatedScenarios.RegionGap(
            address: stream.address, place: declaration.region.node ?? stream.place,
            reason: declaration.region.reason))
      }
      found.indices.append(index)
      found.streams.append(located)
    }
    return found
  }

  private func scenarios(
    of streams: [LocatedStream], filling gaps: [LocatedScenarios.RegionGap]
  ) -> LocatedScenarios {
    var streams = streams
    var scenario = LocatedScenario(
      place: place, name: place.replaced(by: .string(kind.scenarioName)))
    if let mode = streams[0].mode,
      streams.allSatisfy({ $0.mode?.value.content == mode.value.content })
    {
      scenario.mode = mode
      for index in streams.indices { streams[index].mode = nil }
    }
    if let region = streams[0].region,
      streams.allSatisfy({ $0.region?.value.isExactly(region.value) ?? false })
    {
      scenario.region = region
      for index in streams.indices { streams[index].region = nil }
    }
    scenario.streams = LocatedStreams(place: place, streams: streams, isList: true)
    var found = LocatedScenarios()
    found.title = kind.title
    found.scenarios = [scenario]
    found.regionGaps = gaps
    return found
  }

  /// The names of the streams in reports: their own, or their addresses where these are unknown or
  /// repeated.
  private func names(_ side: Side) -> [Node] {
    var counts: [String: Int] = [:]
    for stream in streams {
      if let name = stream[side]?.name.value { counts[name, default: 0] += 1 }
    }
    return streams.map { stream in
      if case .known(let name)? = stream[side]?.name, counts[name.value] == 1 {
        return name.node.replaced(by: .string(name.value))
      }
      return stream.place.replaced(by: .string(stream.address))
    }
  }
}

extension StreamDeclaration {
  /// Returns the settings that the file knows.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - before: The stream before the change.
  ///   - side: The side that this is.
  /// - Returns: The stream.
  fileprivate func located(
    named name: Node, from before: StreamDeclaration?, on side: Infrastructure.Side
  ) -> LocatedStream {
    var stream = LocatedStream(at: place)
    stream.name = name
    stream.mode = (mode.node ?? place).replaced(
      by: .string((knownMode ?? .provisioned).rawValue))
    // The place may hold more than the code, such as an ARN.
    if case .known(let region) = region {
      stream.region = Located(
        region.value, at: region.node.replaced(by: .string(region.value)))
    }
    if knownMode == .provisioned, case .known(let shards) = shards {
      stream.add(.shards, shards.node.replaced(by: .number(String(shards.value))))
      // A change of the number takes calls and time, which plans show.
      if side == .after, let before, before.knownMode == .provisioned,
        case .known(let current) = before.shards, current.value != shards.value
      {
        stream.add(.currentShards, current.node.replaced(by: .number(String(current.value))))
      }
    }
    if case .known(let hours) = retentionHours {
      stream.add(.retention, hours.node.replaced(by: .string("\(hours.value)h")))
    }
    if let first = consumers.first {
      stream.add(
        .enhancedFanOutConsumers, first.place.replaced(by: .number(String(consumers.count))))
    }
    return stream
  }
}

extension Infrastructure.Kind {
  /// The kind of file in a sentence, without an article.
  var words: String {
    switch self {
    case .terraformPlan: "Terraform plan"
    case .terraformState: "Terraform state"
    case .cloudFormation: "CloudFormation template"
    case .streamDescriptions: "description of streams"
    }
  }

  /// The title of a report.
  var title: String {
    switch self {
    case .terraformPlan: "Streams after a Terraform plan"
    case .terraformState: "Streams of a Terraform state"
    case .cloudFormation: "Streams of a CloudFormation template"
    case .streamDescriptions: "Streams as AWS describes them"
    }
  }

  /// The name of the scenario.
  fileprivate var scenarioName: String {
    switch self {
    case .terraformPlan: "As planned"
    case .terraformState: "As deployed"
    case .cloudFormation: "As declared"
    case .streamDescriptions: "As it is"
    }
  }
}
