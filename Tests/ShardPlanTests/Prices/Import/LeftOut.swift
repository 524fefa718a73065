import ShardPlanText

/// What is left out of a file of several regions, and imported without.
extension ImportFault {
  static let leftOut: [ImportFault] = [
    ImportFault(
      file: .meteredUnitMap, old: "\"US East (N. Virginia)\"", new: "①\"Mars (Olympus)\"",
      code: "import-unknown-region", severity: .warning,
      path: "$.regions['Mars (Olympus)']", says: "33 rows of unknown regions"),
    ImportFault(
      file: .meteredUnitMap, old: "\"EU (Frankfurt)\": {",
      new: "\"EU (Frankfurt)\": {①\"Delivery per GB\": {}, \"b\": {\"RegionlessRateCode\": \"c\"},",
      code: "import-unknown-rate", severity: .note, says: "2 rows"),
    ImportFault(
      file: .meteredUnitMap, old: "\"EU (Frankfurt)\": {",
      new: "①\"EU (London)\": {}, \"EU (Frankfurt)\": {", code: "import-empty-region",
      severity: .warning, says: "1 region without a single complete mode, such as eu-west-2"),
    ImportFault(
      file: .meteredUnitMap,
      old: "\"price\": \"0.0540000000\", \"RegionlessRateCode\": \"Ifo3UgCKhx4Owawd2AjasF4Pn2EHcO",
      new: "\"price\": \"0.0541000000\", \"RegionlessRateCode\": \"Ifo3UgCKhx4Owawd2AjasF4Pn2EHcO",
      code: "import-ambiguous-rates", severity: .warning,
      says: "ap-northeast-3, where advantage.dataInGB and advantage.dataInShortfallGB"),
    ImportFault(
      old: "\"regionCode\": \"ap-northeast-3\"", new: "\"regionCode\": ①\"ap-north-3\"",
      code: "import-unknown-region", severity: .warning, says: "'ap-north-3'"),
    ImportFault(
      old: "\"operation\": \"OnDemandStreamHr\"", new: "\"operation\": ①\"OnDemandStreamHrs\"",
      code: "import-unknown-rate", severity: .note, says: "such as 'OnDemandStreamHrs'"),
    ImportFault(
      old: "\"group\": \"Addon shard hour\"", new: "\"group\": \"Addon\"",
      code: "import-unknown-rate", severity: .note, says: "such as 'shardHourStorage'"),
    ImportFault(
      old: "\"operation\": \"OnDemandStreamHr\"", new: "\"operation\": \"OnDemandStreamHrs\"",
      code: "import-incomplete-mode", severity: .warning,
      says: "on-demand mode of 1 region, such as ap-northeast-3, which lacks onDemand.streamHour."),
    ImportFault(
      old: "\"productFamily\": \"Kinesis Streams\"", new: "\"productFamily\": ①\"Kinesis Video\"",
      code: "import-other-family", severity: .note, says: "1 product of other families"),
    ImportFault(
      old: "\"terms\": {", new: "\"terms\": {①\"Reserved\": {\"a\": {}, \"b\": {}}, ",
      code: "import-other-terms", severity: .note, says: "2 prices on other terms"),
    ImportFault(
      file: .unwrapped, old: "\"publicationDate\": \"2026-08-31T09:22:09Z\"",
      new: "\"publicationDate\": \"2025-08-31T09:22:09Z\"", code: "import-mixed-editions",
      severity: .warning, says: "1 region, such as ap-northeast-3, come from several editions"),
  ]
}
