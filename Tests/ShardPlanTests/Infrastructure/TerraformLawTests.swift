import ShardPlanEngine
import ShardPlanText
import TestSupport
import Testing

@testable import ShardPlan

/// What holds for any Terraform plan.
struct `A Terraform plan` {
  static let seeds = Effort.sample(1...210, oneIn: 7).map { UInt64($0) }

  @Test(arguments: seeds) func `has the streams of both sides`(seed: UInt64) throws {
    let plan = SamplePlan(seed: seed)
    #expect(try Streams(ofPlan: plan.text(), .after).lines == plan.expected(isAfter: true))
    #expect(try Streams(ofPlan: plan.text(), .before).lines == plan.expected(isAfter: false))
  }

  @Test(arguments: seeds) func `means the same in any order`(seed: UInt64) throws {
    let plan = SamplePlan(seed: seed)
    #expect(
      try Streams(ofPlan: plan.text(shuffledBy: seed), .after).lines
        == Streams(ofPlan: plan.text(), .after).lines)
  }

  @Test(arguments: seeds) func `starts from its prior state`(seed: UInt64) throws {
    let plan = SamplePlan(seed: seed)
    #expect(
      try Streams(ofPlan: plan.text(), .before).lines == Streams(ofState: plan.stateText).lines)
  }

  @Test(arguments: seeds) func `changes nothing where nothing changes`(seed: UInt64) throws {
    var plan = SamplePlan(seed: seed)
    for index in plan.streams.indices {
      plan.streams[index].actions = ["no-op"]
      plan.streams[index].isUnknown = false
      plan.streams[index].shards = plan.streams[index].shardsBefore
    }
    let text = plan.text()
    let before = try Streams(ofPlan: text, .before)
    #expect(try Streams(ofPlan: text, .after).lines == before.lines)
    #expect(before.lines.count == plan.streams.count)
  }

  @Test(arguments: seeds) func `is the same in modules, by count and by for_each`(
    seed: UInt64
  ) throws {
    var plan = SamplePlan(seed: seed)
    let spread = try Streams(ofPlan: plan.text(), .after).lines
    for index in plan.streams.indices {
      plan.streams[index].module = ""
      plan.streams[index].index = ""
      plan.streams[index].resource = "r\(index)"
    }
    #expect(try Streams(ofPlan: plan.text(), .after).lines == spread)
  }

  @Test(arguments: seeds) func `loses no known stream to an unknown one`(seed: UInt64) throws {
    var plan = SamplePlan(seed: seed)
    let all = try Streams(ofPlan: plan.text(), .after)
    guard let index = plan.streams.firstIndex(where: { $0.isKnownAfter }) else { return }
    plan.streams[index].isUnknown = true
    let rest = try Streams(ofPlan: plan.text(), .after)
    #expect(Set(rest.lines).isSubset(of: all.lines))
    #expect(rest.lines.count == all.lines.count - 1)
    let address = plan.streams[index].address
    #expect(rest.warnings.contains { $0.contains("shards-unknown") && $0.contains(address) })
  }
}

extension SamplePlan.Stream {
  /// Whether the plan knows the shards of the stream afterwards.
  var isKnownAfter: Bool {
    exists.after && !isUnknown && shards != nil && !["forget", "no-op"].contains(actions[0])
  }
}

extension SamplePlan {
  /// A plan of a few streams, some of them instances in modules.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let modules = ["", "module.a", "module.a.module.b", #"module.t["x.y"]"#, "module.c[1]"]
    let places = ["", "[0]", "[1]", #"["a.b"]"#, #"["]\""]"#]
    let actions = [
      ["no-op"], ["create"], ["update"], ["delete"], ["create", "delete"], ["delete", "create"],
      ["forget"],
    ]
    streams = []
    for number in 0..<Int.random(in: 1...8, using: &random) {
      let actions = actions.randomElement(using: &random) ?? []
      let isNew = actions.contains("create")
      let before = Int.random(in: 1...9, using: &random)
      let resource = Int.random(in: 0...2, using: &random)
      let module = modules.randomElement(using: &random) ?? ""
      let index = places.randomElement(using: &random) ?? ""
      // A resource has the provider of its region, and instances have different indexes.
      let region = ["eu-central-1", "us-west-2", "us-east-1"][resource]
      guard
        !streams.contains(where: {
          $0.module == module && $0.resource == "r\(resource)"
            && ($0.index == index || $0.index.isEmpty || index.isEmpty)
        })
      else { continue }
      let isOnDemand = actions[0] != "no-op" && Int.random(in: 0...3, using: &random) == 0
      streams.append(
        Stream(
          module: module, resource: "r\(resource)", index: index, name: "stream-\(number)",
          region: region, actions: actions, shardsBefore: before,
          shards: isOnDemand
            ? nil : actions == ["no-op"] ? before : Int.random(in: 1...9, using: &random),
          isUnknown: isNew && !isOnDemand && Int.random(in: 0...3, using: &random) == 0,
          hours: [24, 168].randomElement(using: &random) ?? 24,
          consumers: Int.random(in: 0...2, using: &random)))
    }
  }
}

/// The streams of one side of a file, in words.
struct Streams {
  /// Each stream by name, region, mode, shards, retention and consumers; sorted.
  let lines: [String]
  /// What the reader says, by code and message.
  let warnings: [String]

  init(ofPlan text: String, _ side: Infrastructure.Side) throws {
    self.init(text, side) { TerraformPlan.infrastructure(of: &$0) }
  }

  init(ofState text: String) throws {
    self.init(text, .after) { TerraformState.infrastructure(of: &$0) }
  }

  private init(
    _ text: String, _ side: Infrastructure.Side,
    _ read: (inout DocumentReader) -> Infrastructure?
  ) {
    var reader = DocumentReader(SourceText(name: "plan.json", text: text))
    let scenario = read(&reader)?.scenarios(of: side, &reader)?.scenarios.first
    warnings = reader.diagnostics.map { "\($0.code) \($0.message)" }
    lines = (scenario?.streams?.streams ?? []).map { stream in
      let settings: [StreamField] = [.shards, .retention, .enhancedFanOutConsumers]
      let given = [
        stream.name, stream.region?.node ?? scenario?.region?.node, stream.mode ?? scenario?.mode,
      ]
      return (given + settings.map { stream.settings[$0]?.value })
        .map { $0?.plainText ?? "" }.joined(separator: " ")
    }.sorted()
  }
}

extension Node {
  /// The text or the number of the value.
  fileprivate var plainText: String {
    switch value.content {
    case .string(let text), .number(let text): text
    default: "?"
    }
  }
}
