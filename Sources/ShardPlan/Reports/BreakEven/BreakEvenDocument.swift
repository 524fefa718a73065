import ShardPlanEngine
import ShardPlanText

/// Break-even points as JSON, version 1: a contract with other programs.
///
/// The first scenario's intervals stand at the top; `scenarios` holds those of all.
struct BreakEvenDocument {
  let found: [FoundBreakEven]

  var document: JSONOutput {
    let field = found[0].result.field
    return .object([
      "schemaVersion": .integer(1),
      "field": .string(field.shortName),
      "unit": .string(field.unitName),
      "step": .decimal(found[0].result.step),
      "intervals": intervals(of: found[0]),
      "scenarios": .array(found.map(scenario)),
    ])
  }

  private func scenario(_ found: FoundBreakEven) -> JSONOutput {
    .object([
      "name": .string(found.costed.name),
      "region": .string(found.costed.table.region.code),
      "currency": .string(found.costed.currency.code),
      "stream": .string(found.costed.estimate.streams[found.stream].stream.name),
      "modes": .array(found.result.modes.map { .string($0.rawValue) }),
      "current": found.result.current.map { point($0, of: found) } ?? .null,
      "intervals": intervals(of: found),
      "isComplete": .bool(found.result.isComplete),
    ])
  }

  private func intervals(of found: FoundBreakEven) -> JSONOutput {
    .array(
      found.result.intervals.map { interval in
        .object([
          "from": .decimal(interval.from),
          "to": interval.to.map { .decimal($0) } ?? .null,
          "cheapest": interval.cheapest.map { .string($0.rawValue) } ?? .null,
          "first": point(interval.first, of: found),
          "last": interval.to == nil ? .null : point(interval.last, of: found),
        ])
      })
  }

  private func point(_ point: BreakEven.Point, of found: FoundBreakEven) -> JSONOutput {
    .object([
      "at": .decimal(point.value),
      "totals": .array(point.totals.map { $0.map { .money($0) } ?? .null }),
      "gap": point.gap.map { .money($0.amount) } ?? .null,
      "next": point.gap.map { .string(found.result.modes[$0.next].rawValue) } ?? .null,
    ])
  }
}

extension StreamField {
  /// The unit that values of the setting are counted in.
  var unitName: String {
    switch self {
    case .recordSize, .recordSizes, .partitionKeySize, .putSize, .aggregateSize, .longTermReads:
      "byte"
    case .rate, .peakRate: "record/s"
    case .bufferedTime: "s"
    case .retention: "h"
    case .targetUtilization, .hotKeyShare: "fraction"
    case .recordsPerPut, .aggregateCount: "record"
    case .count: "stream"
    case .distinctKeys: "key"
    case .producers: "producer"
    case .shards, .currentShards: "shard"
    case .sharedConsumers, .enhancedFanOutConsumers: "consumer"
    case .pollsPerSecond: "poll/s"
    }
  }
}
