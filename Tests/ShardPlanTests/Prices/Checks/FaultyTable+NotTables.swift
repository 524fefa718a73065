extension FaultyTable {
  /// What is not a price table.
  static let notTables = [
    FaultyTable(
      code: "json-syntax", story: "a comma is missing",
      old: "\"region\": \"us-east-1\",\n", new: "\"region\": \"us-east-1\"①\n"),
    FaultyTable(
      code: "json-syntax", story: "a comma is left at the end of a list",
      old: "\"enhancedFanOutRetrievalGB\": \"0.013\"\n    }",
      new: "\"enhancedFanOutRetrievalGB\": \"0.013\"①,\n    }"),
    FaultyTable(
      code: "json-syntax", story: "the file was cut off",
      old: "\"0.032\",\n      \"dataOutGB\"", new: "\"0.032\"①✂"),
    FaultyTable(
      code: "json-syntax", story: "a comment was left",
      old: "\"currency\"", new: "①// dollars\n  \"currency\""),
    FaultyTable(
      code: "json-syntax", story: "single quotes",
      old: "\"0.015\"", new: "①'0.015'"),
    FaultyTable(
      code: "json-syntax", story: "quotes of a word processor",
      old: "\"0.015\"", new: "①“0.015”"),
    FaultyTable(
      code: "json-syntax", story: "a merge conflict",
      old: "  \"publishedAt\"", new: "①<<<<<<< HEAD\n  \"publishedAt\""),
    FaultyTable(
      code: "duplicate-field", story: "a price stands there twice",
      old: "\"shardHour\": \"0.015\",",
      new: "\"shardHour\": \"0.015\",\n      ①\"shardHour\": \"0.018\","),
    FaultyTable(
      code: "duplicate-field", story: "a group stands there twice",
      region: "cn-north-1", old: "\"0.105\"\n    }",
      new: "\"0.105\"\n    },\n    ①\"provisioned\": {}"),
    FaultyTable(
      code: "unknown-field", story: "a field of one's own",
      old: "\"currency\": \"USD\",", new: "\"currency\": \"USD\",\n  ①\"author\": \"me\","),
    FaultyTable(
      code: "unknown-field", story: "a group that does not exist",
      old: "    \"onDemand\": {",
      new: "    ①\"firehose\": { \"GB\": \"0.029\" },\n    \"onDemand\": {"),
    FaultyTable(
      code: "unknown-field", story: "a dimension that AWS does not sell",
      old: "\"streamHour\": \"0.04\",",
      new: "\"streamHour\": \"0.04\",\n      ①\"longTermRetrievalGB\": \"0.021\","),
    FaultyTable(
      code: "missing-field", story: "a dimension was deleted",
      old: "{\n      \"streamHour\": \"0.04\",", new: "①{"),
    FaultyTable(
      code: "missing-field", story: "the currency was deleted",
      old:
        "{\n  \"formatVersion\": 1,\n  \"region\": \"us-east-1\",\n  \"location\": \"US East (N. Virginia)\",\n  \"currency\": \"USD\",",
      new:
        "①{\n  \"formatVersion\": 1,\n  \"region\": \"us-east-1\",\n  \"location\": \"US East (N. Virginia)\","
    ),
    FaultyTable(
      code: "wrong-type", story: "a group is a list",
      region: "cn-north-1", old: "\"prices\": {", new: "\"prices\": ①[], \"overrides\": {"),
    FaultyTable(
      code: "wrong-type", story: "a price is null",
      old: "\"0.015\"", new: "①null"),
    FaultyTable(
      code: "wrong-type", story: "the date is a number",
      old: "\"2026-08-31T09:22:09Z\"", new: "①20260831"),
    FaultyTable(
      code: "unknown-format-version", story: "a later format",
      old: "\"formatVersion\": 1", new: "\"formatVersion\": ①2"),
    FaultyTable(
      code: "unknown-format-version", story: "the version is text",
      old: "\"formatVersion\": 1", new: "\"formatVersion\": ①\"1\""),
    FaultyTable(
      code: "no-prices", story: "no group is left",
      region: "cn-north-1", old: "\"prices\": {", new: "\"prices\": ①{}\n}✂"),
    FaultyTable(
      code: "empty-source", story: "nobody says where the prices are from",
      old: "\"AWS metered unit map plc-kinesis-usd-20260831092209\"", new: "①\" \""),
    FaultyTable(
      code: "malformed-discount", story: "a discount with a percent sign",
      old: "  \"prices\": {", new: "  \"discountPercent\": ①\"10 %\",\n  \"prices\": {"),
    FaultyTable(
      code: "malformed-discount", story: "everything for free",
      old: "  \"prices\": {", new: "  \"discountPercent\": ①100,\n  \"prices\": {"),
    FaultyTable(
      code: "override-without-price", story: "an own price for a mode that is not sold",
      region: "cn-north-1", old: "  \"prices\": {",
      new: "  \"overrides\": { ①\"onDemand\": { \"streamHour\": \"0.3\" } },\n  \"prices\": {"),
  ]
}
