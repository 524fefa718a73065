import TestSupport

/// A scenario file drawn at random, as the settings of its streams, and what a person would edit in it.
struct RandomFile {
  /// A setting: the way to it in a file, and its values as options and as files write them.
  struct Setting: Sendable {
    let option: String
    let path: String
    let values: [(typed: String, written: String)]

    init(_ option: String, _ path: String, _ values: String...) {
      self.init(option, path, pairs: values.map { ($0, Self.isNumber($0) ? $0 : "\"\($0)\"") })
    }

    init(_ option: String, _ path: String, pairs: [(String, String)]) {
      self.option = option
      self.path = path
      values = pairs.map { (typed: $0, written: $1) }
    }

    private static func isNumber(_ text: String) -> Bool { Int(text) != nil }
  }

  static let settings = [
    Setting("record-size", "recordSize", "77B", "1.5 KB", "30KB"),
    Setting(
      "record-sizes", "recordSizes",
      pairs: [
        (
          "1KB:50%+49KB:50%",
          #"[{"size": "1KB", "share": "50%"}, {"size": "49KB", "share": "50%"}]"#
        ), ("100B:3+2KB:1", #"[{"size": "100B", "share": 3}, {"size": "2KB", "share": 1}]"#),
      ]),
    Setting("rate", "rate", "900/s", "1000000/day", "12/s"),
    Setting("throughput", "throughput", "1 MB/s", "10GB/day"),
    Setting("peak-rate", "peakRate", "30000/s", "100000/s"),
    Setting("peak-throughput", "peakThroughput", "60 MB/s", "1 GB/s"),
    Setting("partition-key-size", "partitionKeySize", "16B", "36 B"),
    Setting("hot-key-share", "hotKeyShare", "12.5%", "51%"),
    Setting("partition-keys", "partitionKeys", "2", "100"),
    Setting("record-distribution", "recordDistribution", "partition-key", "auto"),
    Setting("count", "count", "1", "12"),
    Setting("records-per-put", "aggregation.recordsPerPut", "1", "3.5", "12"),
    Setting("put-size", "aggregation.putSize", "1KB", "25KB"),
    Setting("distinct-keys", "aggregation.distinctKeys", "1", "2"),
    Setting("kpl-producers", "aggregation.kpl.producers", "1", "40"),
    Setting("kpl-max-size", "aggregation.kpl.maxSize", "50KiB", "200KB"),
    Setting("kpl-max-count", "aggregation.kpl.maxCount", "1", "500"),
    Setting("kpl-buffered-time", "aggregation.kpl.bufferedTime", "100ms", "2s"),
    Setting("shards", "shards", "auto", "7", "1200"),
    Setting("current-shards", "currentShards", "1", "7"),
    Setting("target-utilization", "targetUtilization", "80%", "100%"),
    Setting("shared-consumers", "consumers.shared", "0", "3"),
    Setting("enhanced-fan-out", "consumers.enhancedFanOut", "0", "2"),
    Setting("polls-per-second", "consumers.pollsPerSecond", "1", "0.5"),
    Setting("retention", "retention", "24h", "7d", "365d"),
    Setting("long-term-reads", "longTermReads", "0GB", "100 GB"),
  ]

  static let modes = ["provisioned", "on-demand", "on-demand-advantage"]

  /// The settings of each stream of each scenario, as written, by their way.
  var scenarios: [(mode: String, streams: [[String: String]])] = []

  static let names = ["orders", "clicks"]

  init(using random: inout SplitMix64) {
    let sizes = Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1
    for _ in 0..<sizes {
      var streams: [[String: String]] = []
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        streams.append(Self.stream(using: &random))
      }
      scenarios.append((Self.modes.randomElement(using: &random) ?? "", streams))
    }
  }

  private static func stream(using random: inout SplitMix64) -> [String: String] {
    var stream: [String: String] = [:]
    let size = Int.random(in: 0..<3, using: &random) == 0 ? "record-sizes" : "record-size"
    let traffic = Int.random(in: 0..<3, using: &random) == 0 ? "throughput" : "rate"
    // Aggregates of mixes take long to fill.
    let hasProducers = size == "record-size" && Bool.random(using: &random)
    for setting in settings {
      let isDrawn =
        switch setting.option {
        case "record-size", "record-sizes": setting.option == size
        case "rate", "throughput": setting.option == traffic
        case "peak-throughput": false
        case "records-per-put", "put-size":
          !hasProducers && Int.random(in: 0..<3, using: &random) == 0
        case _ where setting.path.hasPrefix("aggregation.kpl"):
          hasProducers && Int.random(in: 0..<2, using: &random) == 0
        default: Int.random(in: 0..<6, using: &random) == 0
        }
      guard isDrawn else { continue }
      stream[setting.path] = setting.values.randomElement(using: &random)?.written
    }
    return stream
  }

  /// Sets a value in one stream as someone would who edits the file: without what excludes it.
  mutating func edit(_ setting: Setting, _ written: String, scenario: Int, stream: Int) {
    var edited = scenarios[scenario].streams[stream]
    let (size, mix) = ("recordSize", "recordSizes")
    func drop(_ paths: String...) { for path in paths { edited[path] = nil } }
    switch setting.path {
    case size: drop(mix)
    case mix: drop(size)
    case "rate" where edited[size] != nil || edited[mix] != nil: drop("throughput")
    case "throughput" where edited[size] != nil || edited[mix] != nil: drop("rate")
    case "peakRate": drop("peakThroughput")
    case "peakThroughput": drop("peakRate")
    case "aggregation.recordsPerPut", "aggregation.putSize":
      for path in edited.keys where path.hasPrefix("aggregation.kpl") { edited[path] = nil }
    case _ where setting.path.hasPrefix("aggregation.kpl"):
      drop("aggregation.recordsPerPut", "aggregation.putSize")
    default: break
    }
    edited[setting.path] = written
    scenarios[scenario].streams[stream] = edited
  }

  /// The text of the file.
  var text: String {
    let scenarios = scenarios.map { scenario in
      let streams = scenario.streams.enumerated().map { index, stream in
        var fields = stream
        fields["name"] = "\"\(Self.names[index])\""
        return Self.object(fields)
      }
      return #"{"mode": "\#(scenario.mode)", "streams": [\#(streams.joined(separator: ", "))]}"#
    }
    return #"{"formatVersion": 1, "region": "us-east-1", "scenarios": ["#
      + scenarios.joined(separator: ", ") + "]}"
  }

  /// Writes fields with their ways as nested objects.
  private static func object(_ fields: [String: String]) -> String {
    var parts: [String] = []
    var inner: [String: [String: String]] = [:]
    for (path, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard let point = path.firstIndex(of: ".") else {
        parts.append(#""\#(path)": \#(value)"#)
        continue
      }
      inner[String(path[..<point]), default: [:]][String(path[path.index(after: point)...])] = value
    }
    parts += inner.sorted { $0.key < $1.key }.map { #""\#($0.key)": \#(object($0.value))"# }
    return "{\(parts.joined(separator: ", "))}"
  }
}
