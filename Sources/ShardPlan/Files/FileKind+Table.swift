import ShardPlanText

extension FileKind {
  /// Every kind, the most particular first.
  static let all: [FileKind] =
    packed + [report, scenarioFile, priceTable, document, savedTable] + infrastructure
    + otherAnswers + answers + [awsPrices] + bills + notations

  /// Packed and binary files, by their first bytes.
  private static let packed = [
    FileKind("a gzip file", advice: "unpack it with 'gunzip' and give the file inside") {
      $0.begins(with: [0x1F, 0x8B])
    },
    FileKind("a binary Terraform plan", advice: showPlan) {
      $0.begins(with: zip) && $0.contains("tfplan")
    },
    FileKind("a zip file", advice: "unpack it with 'unzip' and give the file inside") {
      $0.begins(with: zip)
    },
    FileKind("a zstd file", advice: "unpack it with 'zstd -d' and give the file inside") {
      $0.begins(with: [0x28, 0xB5, 0x2F, 0xFD])
    },
    FileKind("a Parquet file", advice: billAdvice) { $0.begins(with: Array("PAR1".utf8)) },
    FileKind("a PDF", advice: describeAdvice) { $0.begins(with: Array("%PDF".utf8)) },
    FileKind("a picture", advice: describeAdvice) {
      $0.begins(with: [0x89, 0x50, 0x4E, 0x47]) || $0.begins(with: [0xFF, 0xD8, 0xFF])
    },
    FileKind("a program", advice: describeAdvice) { $0.begins(with: [0x7F, 0x45, 0x4C, 0x46]) },
  ]

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// Infrastructure as code.
  private static let infrastructure = [
    terraformPlan, terraformLog, rawTerraformState, terraformState,
    FileKind("Terraform configuration", advice: showPlan) { clues in
      let words = ["resource", "provider", "terraform", "variable", "module", "data", "locals"]
      let word = clues.firstLine.prefix { $0.isASCII && $0.isLetter }
      let rest = clues.firstLine.dropFirst(word.count).drop { $0 == " " }
      return clues.notation == .otherText && words.containsExactly(String(word))
        && (rest.hasPrefix("\"") || rest.hasPrefix("{"))
    },
    template, templateInYAML, streamDescriptions,
  ]

  /// Answers of AWS's command line, by their outermost field, in JSON or YAML.
  private static let answers =
    [
      ("kinesis describe-stream", "StreamDescription", streamAdvice),
      ("kinesis list-shards", "Shards", streamAdvice),
      ("cloudwatch get-metric-data", "MetricDataResults", metricAdvice),
      ("cloudwatch get-metric-statistics", "Datapoints", metricAdvice),
      ("cloudwatch list-metrics", "Metrics", metricAdvice),
      ("ce get-cost-and-usage", "ResultsByTime", billAdvice),
    ].map { command, field, advice in
      FileKind("an answer of 'aws \(command)'", advice: advice) { $0.has(field) }
    }

  /// Exports of costs.
  private static let bills = [
    FileKind("a Cost and Usage Report", advice: billAdvice) {
      $0.hasColumn("lineItem/UsageType") || $0.hasColumn("line_item_usage_type")
    },
    FileKind("a FOCUS export of costs", advice: billAdvice) {
      $0.hasColumn("BilledCost") && $0.hasColumn("ChargePeriodStart")
    },
  ]

  /// What remains to be said where only the notation is known.
  private static let notations = [
    FileKind(
      "a scenario in YAML",
      advice: "turn it into JSON: yq -o=json . scenario.yaml > scenario.json"
    ) { $0.notation == .yaml && ($0.has("formatVersion") || $0.has("scenarios")) },
    FileKind(
      "YAML", advice: "ShardPlan's files are JSON; 'yq -o=json . file.yaml' turns it into that"
    ) {
      $0.notation == .yaml
    },
    FileKind("a comma-separated table", advice: describeAdvice) { $0.notation == .commaSeparated },
    FileKind("a web page", advice: describeAdvice) {
      $0.firstLine.lowercased().hasPrefix("<!doctype html") || $0.firstLine.hasPrefix("<html")
    },
    FileKind("XML", advice: describeAdvice) { $0.firstLine.hasPrefix("<?xml") },
    FileKind("Markdown", advice: "'shardplan inject' fills sections of a document") {
      $0.notation == .otherText && ($0.head.hasPrefix("# ") || $0.contains("\n# "))
    },
    FileKind("a binary file", advice: describeAdvice) {
      $0.notation == .binary && !$0.begins(with: [0xFF, 0xFE]) && !$0.begins(with: [0xFE, 0xFF])
    },
  ]

  private static let describeAdvice =
    "describe the stream by options: --record-size, --rate and --region"

  private static let streamAdvice = "give the answer of 'aws kinesis describe-stream-summary'"

  private static let metricAdvice =
    "the sum of IncomingRecords by the seconds of its period is --rate, and IncomingBytes by "
    + "IncomingRecords is --record-size"

  private static let billAdvice =
    "bills are not read: " + describeAdvice + ", and compare the amounts"
}
