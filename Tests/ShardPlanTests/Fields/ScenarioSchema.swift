import ShardPlanEngine
import ShardPlanText

@testable import ShardPlan

/// The JSON Schema of scenario files, made of the tables that read them.
enum ScenarioSchema {
  static let text = document.text() + "\n"

  /// The patterns of text by the kind of value.
  static let patterns: [(name: String, pattern: String)] = [
    ("size", "^\(number)\(anyOf(UnitTable.sizes.units)) *$"), ("rate", ratePattern),
    ("throughput", throughputPattern), ("number", "^\(number)$"), ("share", "^\(number)% *$"),
    ("seconds", "^\(number)\(anyOf(UnitTable.seconds)) *$"),
    ("hours", "^\(number)\(anyOf(UnitTable.hours)) *$"),
    ("month", "^(\(number)\(anyOf(UnitTable.hours)) *|[0-9]{4}-[0-9]{2})$"),
  ]

  private static let number = "(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)? *"

  private static func anyOf(_ units: [(name: String, meaning: some Any)]) -> String {
    "(" + units.map(\.name).joined(separator: "|") + ")"
  }

  /// The names of periods without the sign before them.
  private static func periods(_ units: [(name: String, meaning: some Any)]) -> String {
    "(/|per ) *(" + units.map { String($0.name.dropFirst()) }.joined(separator: "|") + ")"
  }

  private static var ratePattern: String {
    let words = RateUnit.words.joined(separator: "|")
    return "^\(number)(k|K|M)? *((\(words))? *\(periods(UnitTable.rates.units))|rps) *$"
  }

  private static var throughputPattern: String {
    "^\(number)\(anyOf(Throughput.sizes))( */| +per ) *("
      + Throughput.periods.map { String($0.name.dropFirst()) }.joined(separator: "|") + ") *$"
  }
}

extension ScenarioSchema {
  private static var document: JSONOutput {
    object(
      [
        ("$schema", described("Ignored: editors complete and check by it.", type("string"))),
        ("formatVersion", described("The version of this format.", ["const": .integer(1)])),
        ("title", type("string")),
        ("region", described("The region of all scenarios that name none.", reference("region"))),
        (
          "regions",
          described(
            "Instead of region: each scenario is priced in each of them.",
            list(of: reference("region"), 1...ScenarioFile.mostRegions))
        ),
        ("month", described("How long a month is; 730h when left out.", reference("month"))),
        (
          "scenarios",
          described(
            "The first is the baseline.",
            list(of: reference("scenario"), 1...ScenarioFile.mostScenarios))
        ),
      ], required: ["formatVersion", "scenarios"],
      before: [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("ShardPlan scenario file, version 1")),
        ("description", .string("What to price. Docs/ScenarioFile.md describes every field.")),
      ],
      after: [
        ("not", .object(["required": strings(["region", "regions"])])), ("$defs", definitions),
      ])
  }

  private static var definitions: JSONOutput {
    .object(
      JSONOutput.Fields(
        patterns.map { ($0.name, value($0.name, pattern: $0.pattern)) } + [
          (
            "region",
            described(
              "The code of an AWS region.",
              [
                "type": .string("string"),
                "pattern": .string("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$"),
              ])
          ),
          (
            "mode",
            described(
              "A capacity mode.",
              ["type": .string("string"), "enum": strings(CapacityMode.allCases.map(\.rawValue))])
          ), ("stream", stream), ("scenario", scenario),
        ]))
  }

  private static var scenario: JSONOutput {
    object(
      [
        ("name", described("Different for each scenario.", type("string"))),
        ("mode", described("Provisioned when left out.", reference("mode"))),
        ("region", described("Instead of the file's.", reference("region"))),
        ("month", described("Instead of the file's.", reference("month"))),
        ("stream", .object(reference("stream"))),
        ("streams", .object(list(of: reference("stream"), 1...ScenarioFile.mostStreams))),
      ], after: [("oneOf", required(["stream"], ["streams"]))])
  }

  private static var stream: JSONOutput {
    object(
      [
        ("name", type("string")),
        ("mode", described("Instead of the scenario's.", reference("mode"))),
        ("region", described("Instead of the scenario's.", reference("region"))),
      ] + properties(in: ""),
      after: [
        ("not", .object(["required": strings(["recordSize", "recordSizes"])]))
      ])
  }

  /// The fields of an object of a stream, those of objects inside it included.
  private static func properties(in group: String) -> [(String, JSONOutput)] {
    Field.names(in: group).map { name in
      let path = group.isEmpty ? name : "\(group).\(name)"
      if let field = Field.all.first(where: { $0.path == path }) {
        // Options write a mix in one word.
        let words =
          field.kind == .mix
          ? "Instead of recordSize: sizes with the share of each, all in percent or all as weights."
          : field.help
        return (name, described(words, value(of: field)))
      }
      switch path {
      case LocatedStream.consumers:
        return (name, .object(["oneOf": .array([object(properties(in: path)), consumers])]))
      case "aggregation":
        let excluded: JSONOutput = .object([
          "required": strings(["kpl"]), "anyOf": required(["recordsPerPut"], ["putSize"]),
        ])
        return (name, object(properties(in: path), after: [("not", excluded)]))
      default: return (name, object(properties(in: path)))
      }
    }
  }

  private static func value(of field: Field) -> JSONOutput.Fields {
    switch field.kind {
    case .size, .volume: reference("size")
    case .mix: mix
    case .rate: reference("rate")
    case .throughput: reference("throughput")
    case .seconds: reference("seconds")
    case .hours: reference("hours")
    case .share: reference("share")
    case .count, .number:
      if let open = field.open {
        [
          "anyOf": .array([
            .object(["const": .string(open.word)]), .object(reference("number")),
          ])
        ]
      } else {
        reference("number")
      }
    case .word(let words): ["enum": strings(words)]
    }
  }

  private static var mix: JSONOutput.Fields {
    let share: JSONOutput = .object([
      "anyOf": .array([.object(reference("number")), .object(reference("share"))])
    ])
    let part = object(
      [("size", .object(reference("size"))), ("share", share)], required: ["size", "share"])
    return list(of: fields(part), 1...RecordMix.mostParts)
  }

  /// The consumers one by one.
  private static var consumers: JSONOutput {
    let kinds = KinesisStream.Consumer.Kind.allCases.map(\.rawValue)
    let consumer = object(
      [
        ("name", .object(["type": .string("string"), "minLength": .integer(1)])),
        ("type", .object(["enum": strings(kinds)])),
        ("pollsPerSecond", .object(reference("number"))),
      ], required: ["type"])
    return described("The consumers one by one.", list(of: fields(consumer), 0...1_000))
  }

  /// The value of one kind: text of a pattern or, where a unit may be left out, a number.
  private static func value(_ name: String, pattern: String) -> JSONOutput {
    let text: JSONOutput.Fields = ["type": .string("string"), "pattern": .string(pattern)]
    let (description, examples) = words[name] ?? ("", [])
    var fields: JSONOutput.Fields = ["description": .string(description)]
    if ["seconds", "hours", "month"].contains(name) {
      for field in text.fields { fields.append(field.name, field.value) }
    } else {
      var number: JSONOutput.Fields = ["type": .string("number"), "minimum": .integer(0)]
      if name == "share" { number.append("maximum", .integer(1)) }
      fields.append("anyOf", .array([.object(number), .object(text)]))
    }
    if !examples.isEmpty { fields.append("examples", strings(examples)) }
    return .object(fields)
  }

  private static let words: [String: (description: String, examples: [String])] = [
    "size": (
      "A number of bytes, or text with a unit; KB and KiB are both 1,024 bytes.",
      ["77 B", "1.5 KB"]
    ),
    "rate": ("Records a second, or text with a period.", ["25000/s", "10k/s", "100000/day"]),
    "throughput": (
      "Bytes a second, or text with a period; a year has 365 days.",
      ["5 MB/s", "1 GB/day", "30 TB/year"]
    ),
    "number": ("A number, as a JSON number or as text.", []),
    "share": ("Text in percent, or a number up to 1.", ["80%"]),
    "seconds": ("A short time.", ["100ms", "2s"]),
    "hours": ("Hours, days or years of 365 days.", ["24h", "7d"]),
    "month": (
      "Hours, days, years of 365 days, or a month of the calendar.",
      ["730h", "732h", "30d", "2026-11"]
    ),
  ]
}

/// Parts of a JSON Schema.
extension ScenarioSchema {
  private static func object(
    _ properties: [(String, JSONOutput)], required: [String] = [],
    before: [(String, JSONOutput)] = [], after: [(String, JSONOutput)] = []
  ) -> JSONOutput {
    var fields = before
    fields.append(("type", .string("object")))
    fields.append(("additionalProperties", .bool(false)))
    if !required.isEmpty { fields.append(("required", strings(required))) }
    fields.append(("properties", .object(JSONOutput.Fields(properties))))
    return .object(JSONOutput.Fields(fields + after))
  }

  private static func list(
    of items: JSONOutput.Fields, _ count: ClosedRange<Int>
  ) -> JSONOutput.Fields {
    [
      "type": .string("array"), "items": .object(items),
      "minItems": .integer(Int64(count.lowerBound)), "maxItems": .integer(Int64(count.upperBound)),
    ]
  }

  /// At least one, or exactly one, of several sets of fields.
  private static func required(_ sets: [String]...) -> JSONOutput {
    .array(sets.map { .object(["required": strings($0)]) })
  }

  private static func described(_ words: String, _ schema: JSONOutput) -> JSONOutput {
    described(words, fields(schema))
  }

  private static func described(_ words: String, _ fields: JSONOutput.Fields) -> JSONOutput {
    .object(
      JSONOutput.Fields(
        [("description", .string(words))] + fields.fields.map { ($0.name, $0.value) }))
  }

  private static func fields(_ schema: JSONOutput) -> JSONOutput.Fields {
    if case .object(let fields) = schema { fields } else { [:] }
  }

  private static func reference(_ name: String) -> JSONOutput.Fields {
    ["$ref": .string("#/$defs/\(name)")]
  }

  private static func type(_ name: String) -> JSONOutput { .object(["type": .string(name)]) }

  private static func strings(_ texts: [String]) -> JSONOutput { .array(texts.map { .string($0) }) }
}
