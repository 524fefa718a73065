import ShardPlanText
import TestSupport

/// A Terraform plan of streams and their consumers, written down from what each instance is.
struct SamplePlan {
  /// One instance of a stream.
  struct Stream {
    var module = ""
    var resource: String
    /// `[0]`, `["a"]`, or nothing.
    var index = ""
    var name: String
    var region = "eu-central-1"
    /// What happens, as Terraform writes it.
    var actions = ["create"]
    var shardsBefore = 1
    /// `nil` for an on-demand stream.
    var shards: Int? = 1
    var isUnknown = false
    var hours = 24
    var consumers = 0

    var exists: (before: Bool, after: Bool) {
      (!actions.contains("create") || actions.count > 1, actions != ["delete"])
    }

    var address: String { prefix + "aws_kinesis_stream.\(resource)\(index)" }
    var prefix: String { module.isEmpty ? "" : module + "." }
    var arn: String { "arn:aws:kinesis:\(region):123456789012:stream/\(name)" }
    /// The stream before a change is provisioned; afterwards it may not be.
    func shards(_ isAfter: Bool) -> Int? {
      isAfter && actions != ["forget"] ? shards : shardsBefore
    }
  }

  var streams: [Stream]

  /// The streams of one side, as scenarios should have them: slow, and obvious.
  func expected(isAfter: Bool) -> [String] {
    streams.filter { isAfter ? $0.exists.after && !$0.isUnknown : $0.exists.before }.map { stream in
      let shards = stream.shards(isAfter)
      return [
        stream.name, stream.region, shards == nil ? "on-demand" : "provisioned",
        shards.map { "\($0)" } ?? "", "\(stream.hours)h",
        stream.consumers == 0 ? "" : "\(stream.consumers)",
      ].joined(separator: " ")
    }.sorted()
  }
}

extension SamplePlan {
  /// The plan as `terraform show -json` writes it, its resources in some order.
  func text(shuffledBy seed: UInt64? = nil) -> String {
    var changes = streams.flatMap { self.changes(of: $0) }
    if let seed {
      var random = SplitMix64(seed: seed)
      changes.shuffle(using: &random)
    }
    return """
      { "format_version": "1.2", "terraform_version": "1.9.8", "newer": [1],
        "variables": { "region": { "value": "ap-south-1" } },
        "resource_changes": [\(changes.joined(separator: ",\n"))],
        "configuration": {
          "provider_config": { \(providers) },
          "root_module": \(module(TerraformModule(streams)))
        } }
      """
  }

  /// The state before the plan, as `terraform show -json` writes it.
  var stateText: String {
    """
    { "format_version": "1.0", "terraform_version": "1.9.8",
      "values": { "root_module": \(state(TerraformModule(streams), "")) } }
    """
  }

  private var providers: String {
    Set(streams.map { $0.region }).sorted().map { region in
      #""aws.\#(region)": { "name": "aws", "expressions": { "region": "#
        + #"{ "constant_value": "\#(region)" } } }"#
    }.joined(separator: ", ")
  }

  private func values(_ stream: Stream, isAfter: Bool) -> String {
    var fields = [#""name": "\#(stream.name)", "retention_period": \#(stream.hours), "tags": null"#]
    let shards = stream.shards(isAfter)
    if !(isAfter && stream.isUnknown) {
      fields.append(#""shard_count": \#(shards.map { "\($0)" } ?? "null")"#)
    }
    let isNew = isAfter && stream.actions.contains("create")
    if shards == nil {
      fields.append(#""stream_mode_details": [{ "stream_mode": "ON_DEMAND" }]"#)
    } else if !isNew {
      fields.append(#""stream_mode_details": [{ "stream_mode": "PROVISIONED" }]"#)
    }
    if !isNew { fields.append(#""arn": "\#(stream.arn)""#) }
    return "{ " + fields.joined(separator: ", ") + " }"
  }

  private func changes(of stream: Stream) -> [String] {
    let isNew = stream.actions.contains("create")
    var unknown = isNew ? [#""arn": true, "stream_mode_details": true"#] : []
    if stream.isUnknown { unknown.append(#""shard_count": true"#) }
    let before = stream.exists.before ? values(stream, isAfter: false) : "null"
    let isGone = ["delete", "forget"].contains(stream.actions[0]) && stream.actions.count == 1
    let after = isGone ? "null" : values(stream, isAfter: true)
    let own = change(
      "aws_kinesis_stream", stream.resource + "\t" + stream.index, in: stream,
      #""actions": [\#(list(stream.actions))], "before": \#(before), "after": \#(after), "#
        + #""after_unknown": { \#(unknown.joined(separator: ", ")) }"#)
    return [own]
      + (0..<stream.consumers).map { number in
        let known = #"{ "name": "c\#(number)", "stream_arn": "\#(stream.arn)" }"#
        let before = stream.exists.before ? known : "null"
        let after = isGone ? "null" : isNew ? #"{ "name": "c\#(number)" }"# : known
        return change(
          "aws_kinesis_stream_consumer", consumer(of: stream) + "\t[\(number)]", in: stream,
          #""actions": [\#(list(stream.actions))], "before": \#(before), "after": \#(after), "#
            + #""after_unknown": { \#(isNew ? #""stream_arn": true"# : "") }"#)
      }
  }

  private func list(_ actions: [String]) -> String {
    actions.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private func consumer(of stream: Stream) -> String {
    "of_\(stream.resource)_" + stream.index.filter { $0.isLetter || $0.isNumber }
  }

  private func change(
    _ type: String, _ nameAndIndex: String, in stream: Stream, _ change: String
  ) -> String {
    let parts = nameAndIndex.split(separator: "\t", omittingEmptySubsequences: false)
    let index = parts[1].isEmpty ? "" : #""index": \#(parts[1].dropFirst().dropLast()), "#
    let module = stream.module.isEmpty ? "" : #""module_address": \#(quoted(stream.module)), "#
    return #"{ "address": \#(quoted("\(stream.prefix)\(type).\(parts[0])\(parts[1])")), \#(module)"#
      + #""mode": "managed", "type": "\#(type)", "name": "\#(parts[0])", \#(index)"#
      + #""change": { \#(change) } }"#
  }

  private func quoted(_ text: String) -> String { JSONOutput.string(text).text() }

  private func module(_ module: TerraformModule) -> String {
    var resources: [String: String] = [:]
    for stream in module.streams {
      resources["s" + stream.resource] =
        #"{ "type": "aws_kinesis_stream", "name": "\#(stream.resource)", "mode": "managed", "#
        + #""provider_config_key": "aws.\#(stream.region)", "expressions": {} }"#
      guard stream.consumers > 0 else { continue }
      let reference = "aws_kinesis_stream.\(stream.resource)"
      resources["c" + consumer(of: stream)] =
        #"{ "type": "aws_kinesis_stream_consumer", "name": "\#(consumer(of: stream))", "#
        + #""mode": "managed", "expressions": { "stream_arn": { "references": ["#
        + quoted(reference + stream.index + ".arn") + ", " + quoted(reference) + "] } } }"
    }
    let calls = module.calls.map { #""\#($0)": { "module": \#(self.module($1)) }"# }
    return #"{ "resources": [\#(resources.values.sorted().joined(separator: ", "))], "#
      + #""module_calls": { \#(calls.joined(separator: ", ")) } }"#
  }

  private func state(_ module: TerraformModule, _ address: String) -> String {
    var resources: [String] = []
    for stream in module.streams where stream.exists.before {
      resources.append(
        #"{ "address": \#(quoted(stream.address)), "mode": "managed", "type": "aws_kinesis_stream", "#
          + #""name": "\#(stream.resource)", "values": \#(values(stream, isAfter: false)) }"#)
      for number in 0..<stream.consumers {
        resources.append(
          #"{ "address": "c\#(number)", "mode": "managed", "type": "aws_kinesis_stream_consumer", "#
            + #""name": "\#(consumer(of: stream))", "values": { "name": "c\#(number)", "#
            + #""stream_arn": "\#(stream.arn)" } }"#)
      }
    }
    let children = module.calls.map { state($1, address + $0) }
    return #"{ "resources": [\#(resources.joined(separator: ", "))], "#
      + #""child_modules": [\#(children.joined(separator: ", "))] }"#
  }
}

/// The modules of streams, by the names in their addresses.
struct TerraformModule {
  var streams: [SamplePlan.Stream] = []
  var calls: [(name: String, module: TerraformModule)] = []

  init(_ streams: [SamplePlan.Stream]) {
    for stream in streams {
      let names = stream.module.replacing(/\[[^\]]*\]/, with: "").split(separator: ".")
        .filter { $0 != "module" }
      add(stream, at: names.map { String($0) }[...])
    }
  }

  private mutating func add(_ stream: SamplePlan.Stream, at names: ArraySlice<String>) {
    guard let name = names.first else { return streams.append(stream) }
    if !calls.contains(where: { $0.name == name }) { calls.append((name, TerraformModule([]))) }
    for index in calls.indices where calls[index].name == name {
      calls[index].module.add(stream, at: names.dropFirst())
    }
  }
}
