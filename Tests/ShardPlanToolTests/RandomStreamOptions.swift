import TestSupport

/// Options that describe a stream which can be, drawn at random.
struct RandomStreamOptions: Sendable {
  private(set) var arguments: [String] = []
  /// The number of columns in one region.
  private(set) var columns = 1

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let size = [["--record-size"], ["--record-sizes"]].randomElement(using: &random) ?? []
    let traffic = ["--rate", "--rate", "--throughput"].randomElement(using: &random) ?? ""
    for name in size + [traffic] { give(name, using: &random) }
    let hasProducers = Bool.random(using: &random)
    let aggregation = hasProducers ? Self.producers : Self.aggregates
    for name in aggregation + Self.others where Int.random(in: 0..<4, using: &random) == 0 {
      give(name, using: &random)
    }
    give("--region", counts: false, using: &random)
    if Bool.random(using: &random) {
      arguments += ["--month", ["732h", "2026-02", "30.5d"].randomElement(using: &random) ?? ""]
    }
    arguments.shuffle(byPairsUsing: &random)
  }

  private mutating func give(
    _ name: String, counts: Bool = true, using random: inout SplitMix64
  ) {
    let values = (Self.values[name] ?? []).shuffled(using: &random)
    // Few enough columns to cost many of these.
    let most = columns > 4 && counts ? 1 : values.count
    let given = values.prefix(Int.random(in: 1...most, using: &random))
    arguments += [name, given.joined(separator: [",", ", "].randomElement(using: &random) ?? ",")]
    if counts { columns *= given.count }
  }

  private static let aggregates = ["--records-per-put", "--put-size"]
  private static let producers = [
    "--kpl-producers", "--kpl-max-size", "--kpl-max-count", "--kpl-buffered-time",
    "--distinct-keys",
  ]
  private static let others = [
    "--peak-rate", "--partition-key-size", "--hot-key-share", "--count", "--mode", "--shards",
    "--current-shards", "--target-utilization", "--shared-consumers", "--enhanced-fan-out",
    "--polls-per-second", "--retention", "--long-term-reads",
  ]

  /// Every option, with values that are compatible with those of all other options.
  private static let values = [
    "--record-size": ["77B", "0.5 KB", "1023.5B", "2KiB"],
    "--record-sizes": ["1KB:50%+49KB:50%", "1KB:1 + 2KB:3", "100B:99.5%+1MB:0.5%"],
    "--rate": ["25000/s", "1/month", "1000000/day", "12.5/min"],
    "--throughput": ["1 MB/s", "10GB/day", "30 TB / year"],
    "--peak-rate": ["30000/s", "100000/s"],
    "--partition-key-size": ["16B", "256 B"],
    "--hot-key-share": ["12.5%", "1 %"],
    "--count": ["1", "12", "1000"],
    "--records-per-put": ["1", "1.5", "2"],
    "--put-size": ["984B", "25KB", "1 MiB"],
    "--distinct-keys": ["1", "3"],
    "--kpl-producers": ["1", "1000"],
    "--kpl-max-size": ["50KiB", "1MB"],
    "--kpl-max-count": ["1", "500", "4294967295"],
    "--kpl-buffered-time": ["100ms", "2s", "1.5 min"],
    "--mode": ["provisioned", "on-demand", "on-demand-advantage"],
    "--shards": ["auto", "1", "1200"],
    "--current-shards": ["1", "7"],
    "--target-utilization": ["80%", "100%"],
    "--shared-consumers": ["0", "1", "5"],
    "--enhanced-fan-out": ["0", "2"],
    "--polls-per-second": ["0.2", "1"],
    "--retention": ["24h", "7d", "365d"],
    "--long-term-reads": ["0GB", "100 GB"],
    "--region": ["us-east-1", "eu-central-1", "ap-south-1"],
  ]
}

extension [String] {
  /// Changes the order of options, each keeping its value.
  fileprivate mutating func shuffle(byPairsUsing random: inout SplitMix64) {
    let pairs = stride(from: 0, to: count, by: 2).map { self[$0..<$0 + 2] }
    self = pairs.shuffled(using: &random).flatMap(\.self)
  }
}
