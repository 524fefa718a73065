import ShardPlanEngine
import ShardPlanText

/// Break-even points as JSON, version 1: a contract with other programs.
///
/// The first scenario's intervals stand at the top; `scenarios` holds those of all.
struct BreakEvenDocument {
  let found: [BreakEven]

  var document: JSONOutput {
    let field = found[0].field
    return .object([
      "schemaVersion": .integer(1),
      "field": .string(field.shortName),
      "unit": .string(field.unitName),
      "step": .decimal(found[0].step),
      "intervals": intervals(of: found[0]),
      "scenarios": .array(found.map(scenario)),
    ])
  }

  private func scenario(_ found: BreakEven) -> JSONOutput {
    .object([
      "name": .string(found.scenario.name),
      "region": .string(found.prices.region.code),
      "currency": .string(found.currency.code),
      "stream": .string(found.scenario.streams[found.stream].name),
      "modes": .array(found.modes.map { .string($0.rawValue) }),
      "current": found.current.map { point($0, of: found) } ?? .null,
      "intervals": intervals(of: found),
      "isComplete": .bool(found.isComplete),
    ])
  }

  private func intervals(of found: BreakEven) -> JSONOutput {
    .array(
      found.intervals.map { interval in
        .object([
          "from": .decimal(interval.from),
          "to": interval.to.map { .decimal($0) } ?? .null,
          "cheapest": interval.cheapest.map { .string($0.rawValue) } ?? .null,
          "first": point(interval.first, of: found),
          "last": interval.to == nil ? .null : point(interval.last, of: found),
        ])
      })
  }

  private func point(_ point: BreakEven.Point, of found: BreakEven) -> JSONOutput {
    .object([
      "at": .decimal(point.value),
      "totals": .array(point.totals.map { $0.map { .money($0) } ?? .null }),
      "gap": point.gap.map { .money($0.amount) } ?? .null,
      "next": point.gap.map { .string(found.modes[$0.next].rawValue) } ?? .null,
    ])
  }
}
