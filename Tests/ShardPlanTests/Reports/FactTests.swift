import ShardPlan
import ShardPlanEngine
import ShardPlanText
import Testing

/// Facts that both the records and the document of a report contain.
struct `A fact` {
  /// A report with the path to the JSON objects that its first records describe.
  struct Sample {
    let report: Report
    let path: [String]
  }

  static func samples() throws -> [Sample] {
    var stream = Samples.stream
    stream.shards = 30
    let estimate = try Samples.costed("s", [stream])
    let growth = try CapacityPlan(estimate, growth: (percent: 12, months: 9))
    let aggregation = try CapacityPlan(estimate, showsAggregates: true)
    let table = try PriceTable.bundled(in: "eu-west-1")
    return [
      Sample(
        report: Report(comparing: [estimate], title: "T"), path: ["scenarios", "bill", "lines"]),
      Sample(
        report: Report(planning: [growth], title: "T"), path: ["scenarios", "growth", "months"]),
      Sample(
        report: Report(planning: [aggregation], title: "T"),
        path: ["scenarios", "streams", "aggregation"]),
      Sample(
        report: Report(
          sensitivities: [try estimate.sensitivity(at: estimate.rates)], title: "T"),
        path: ["scenarios", "settings"]),
      Sample(report: Report(showing: table), path: ["prices"]),
    ]
  }

  @Test(arguments: 0..<5)
  func `has one value in CSV and JSON`(index: Int) throws {
    let sample = try Self.samples()[index]
    let objects = Self.objects(in: sample.report.document, at: sample.path[...])
    let records = sample.report.records
    #expect(objects.count > 1)
    var compared = 0
    for (object, row) in zip(objects, records.rows) {
      for field in object.fields {
        guard let column = records.header.firstIndex(of: field.name),
          let value = Self.text(field.value)
        else { continue }
        #expect(Self.text(row[column]) == value, "\(field.name)")
        compared += 1
      }
    }
    #expect(compared >= 3 * objects.count)
  }

  @Test(arguments: 0..<5)
  func `has one column`(index: Int) throws {
    let records = try Self.samples()[index].report.records
    #expect(Set(records.header).count == records.header.count)
    #expect(records.rows.allSatisfy { $0.count == records.header.count })
  }

  /// The objects at the end of a path, following the first object of each list.
  private static func objects(
    in output: JSONOutput, at path: ArraySlice<String>
  ) -> [JSONOutput.Fields] {
    if case .later(let value) = output { return objects(in: value.make(), at: path) }
    guard let name = path.first else {
      guard case .array(let list) = output else { return [] }
      return list.compactMap {
        if case .object(let fields) = made($0) { fields } else { nil }
      }
    }
    var object = output
    if case .array(let list) = object, let first = list.first { object = made(first) }
    guard case .object(let fields) = object,
      let next = fields.fields.first(where: { $0.name == name })
    else { return [] }
    return objects(in: next.value, at: path.dropFirst())
  }

  private static func made(_ output: JSONOutput) -> JSONOutput {
    if case .later(let value) = output { made(value.make()) } else { output }
  }

  private static func text(_ field: Report.Records.Field) -> String {
    switch field {
    case .text(let text), .number(let text): text
    case .empty: ""
    }
  }

  /// The text of a single value; `nil` for lists and objects.
  private static func text(_ value: JSONOutput) -> String? {
    switch value {
    case .null: ""
    case .bool(let flag): String(flag)
    case .integer(let number): String(number)
    case .string(let text): text
    case .later(let value): text(value.make())
    case .array, .object: nil
    }
  }
}
