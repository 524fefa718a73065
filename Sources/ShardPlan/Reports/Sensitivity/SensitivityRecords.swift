import ShardPlanEngine
import ShardPlanText

/// Sensitivities for spreadsheets and programs.
struct SensitivityRecords {
  let records: Records

  init(_ sensitivities: [FoundSensitivity]) {
    records = Records(
      header: [
        "scenario", "region", "currency", "total", "stream", "field", "value", "lowerValue",
        "lowerTotal", "higherValue", "higherTotal",
      ],
      rows: sensitivities.flatMap { found in
        found.result.entries.map { entry in
          [
            .text(found.costed.name), .text(found.costed.table.region.code),
            .text(found.costed.currency.code), .number(found.result.total.description),
            .text(found.costed.estimate.streams[entry.stream].stream.name),
            .text(entry.field.shortName), .number(entry.value.decimal()),
          ] + Self.fields(entry.lower) + Self.fields(entry.higher)
        }
      })
  }

  private static func fields(_ outcome: Sensitivity.Outcome) -> [Records.Field] {
    switch outcome {
    case .bill(let value, let total): [.number(value.decimal()), .number(total.description)]
    case .throttled(let value, let total):
      [.number(value.decimal()), .number(total.description)]
    case .impossible: [.empty, .empty]
    }
  }

  /// One scenario as JSON.
  static func document(_ found: FoundSensitivity) -> JSONOutput {
    .object([
      "name": .string(found.costed.name), "region": .string(found.costed.table.region.code),
      "currency": .string(found.costed.currency.code), "total": .money(found.result.total),
      "isThrottled": .bool(found.result.isThrottled),
      "settings": .array(
        found.result.entries.map { entry in
          .object([
            "stream": .string(found.costed.estimate.streams[entry.stream].stream.name),
            "field": .string(entry.field.shortName), "unit": .string(entry.field.unitName),
            "value": .decimal(entry.value), "lower": document(entry.lower),
            "higher": document(entry.higher),
            "swing": .money(entry.swing(from: found.result.total)),
          ])
        }),
    ])
  }

  private static func document(_ outcome: Sensitivity.Outcome) -> JSONOutput {
    switch outcome {
    case .bill(let value, let total):
      .object(["value": .decimal(value), "total": .money(total), "isThrottled": .bool(false)])
    case .throttled(let value, let total):
      .object(["value": .decimal(value), "total": .money(total), "isThrottled": .bool(true)])
    case .impossible: .null
    }
  }
}
