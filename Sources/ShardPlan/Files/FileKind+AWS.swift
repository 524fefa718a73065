import ShardPlanText

/// CloudFormation templates, and answers of `aws kinesis`.
extension FileKind {
  static let template = FileKind("a CloudFormation template", advice: costing) {
    $0.notation == .json
      && ($0.has("AWSTemplateFormatVersion") || $0.has("Resources") || $0.has("TemplateBody"))
  }

  static let templateInYAML = FileKind(
    "a CloudFormation template in YAML", advice: templateInYAMLAdvice
  ) { clues in
    clues.notation == .yaml
      && ["AWSTemplateFormatVersion", "Resources", "Parameters", "Mappings", "Transform"]
        .contains { clues.has($0) }
  }

  /// What turns a template into one that is read; nothing is put into the bucket.
  static let templateInYAMLAdvice =
    "'aws cloudformation package --template-file t.yaml --s3-bucket any --use-json' prints it in JSON"

  static let streamDescriptions = FileKind("a description of streams by AWS", advice: costing) {
    clues in
    clues.notation == .json
      && (answerFields.contains { clues.has($0) }
        || clues.has("StreamARN") && clues.has("OpenShardCount"))
  }

  /// The outermost fields of the answers that are read.
  private static let answerFields = [
    "StreamDescriptionSummary", "StreamSummaries", "StreamNames", "Consumers", "Consumer",
    "ConsumerDescription", "ShardLimit", "MinimumThroughputBillingCommitment",
  ]

  /// The same in the other notations of AWS's command line.
  static let otherAnswers = [
    FileKind("an answer of 'aws kinesis' in YAML", advice: askAgain) { clues in
      clues.notation == .yaml && answerFields.contains { clues.has($0) }
    },
    FileKind("an answer of 'aws kinesis' as text", advice: askAgain) { clues in
      let word = clues.firstLine.prefix { $0 != "\t" }
      return word.utf8.count < clues.firstLine.utf8.count
        && answerFields.contains { $0.uppercased().isExactly(word) }
    },
    FileKind("an answer of 'aws kinesis' as a table", advice: askAgain) { clues in
      clues.firstLine.utf8.count > 3 && clues.firstLine.utf8.allSatisfy { $0 == UInt8(ascii: "-") }
        && [
          "DescribeStreamSummary", "ListStreams", "ListStreamConsumers", "DescribeLimits",
          "DescribeAccountSettings",
        ].contains { clues.contains($0) }
    },
  ]

  private static let askAgain = "ask again with '--output json'"
}
