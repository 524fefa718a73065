import ShardPlanEngine
import ShardPlanText

/// Sensitivities for spreadsheets and programs.
struct SensitivityRecords {
  let records: Records

  init(_ sensitivities: [Sensitivity]) {
    records = Records(
      header: [
        "scenario", "region", "currency", "total", "stream", "field", "value", "lowerValue",
        "lowerTotal", "higherValue", "higherTotal",
      ],
      rows: sensitivities.flatMap { found in
        found.entries.map { entry in
          [
            .text(found.estimate.name), .text(found.estimate.prices.region.code),
            .text(found.estimate.currency.code), .number(found.total.description),
            .text(found.estimate.streams[entry.stream].stream.name),
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
  static func document(_ found: Sensitivity) -> JSONOutput {
    .object([
      "name": .string(found.estimate.name), "region": .string(found.estimate.prices.region.code),
      "currency": .string(found.estimate.currency.code), "total": .money(found.total),
      "isThrottled": .bool(found.isThrottled),
      "settings": .array(
        found.entries.map { entry in
          .object([
            "stream": .string(found.estimate.streams[entry.stream].stream.name),
            "field": .string(entry.field.shortName), "unit": .string(entry.field.unitName),
            "value": .decimal(entry.value), "lower": document(entry.lower),
            "higher": document(entry.higher),
            "swing": .money(entry.swing(from: found.total)),
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
