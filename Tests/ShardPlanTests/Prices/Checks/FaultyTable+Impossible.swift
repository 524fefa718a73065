extension FaultyTable {
  /// What cannot be right.
  static let impossible = [
    FaultyTable(
      code: "unknown-currency", story: "a currency in small letters",
      old: "\"USD\"", new: "①\"usd\""),
    FaultyTable(
      code: "wrong-currency", story: "euros in Europe", region: "eu-central-1",
      old: "\"USD\"", new: "①\"EUR\""),
    FaultyTable(
      code: "wrong-currency", story: "dollars in China", region: "cn-north-1",
      old: "\"CNY\"", new: "①\"USD\""),
    FaultyTable(
      code: "other-region", story: "a digit too many in the region",
      old: "\"us-east-1\"", new: "①\"us-east-11\""),
    FaultyTable(
      code: "unknown-region", story: "the name of a place instead of the code",
      old: "\"us-east-1\"", new: "①\"N. Virginia\""),
    FaultyTable(
      code: "date-before-kinesis", story: "a year with a digit in the wrong place",
      old: "\"2026-08-31T09:22:09Z\"", new: "①\"2006-08-31T09:22:09Z\""),
    FaultyTable(
      code: "other-region", story: "the table of another region was copied",
      old: "\"us-east-1\",\n  \"location\": \"US East (N. Virginia)\"",
      new: "①\"us-east-2\",\n  \"location\": \"US East (Ohio)\""),
    FaultyTable(
      code: "wrong-location", story: "the location was not copied with the region",
      region: "eu-west-1", old: "\"EU (Ireland)\"", new: "①\"EU (Frankfurt)\""),
    FaultyTable(
      code: "wrong-location", story: "the location in the words of another AWS page",
      region: "eu-west-1", old: "\"EU (Ireland)\"", new: "①\"Europe (Ireland)\""),
    FaultyTable(
      code: "malformed-date", story: "a date without a time",
      old: "\"2026-08-31T09:22:09Z\"", new: "①\"2026-08-31\""),
    FaultyTable(
      code: "malformed-date", story: "a time of another zone",
      old: "\"2026-08-31T09:22:09Z\"", new: "①\"2026-08-31T09:22:09+02:00\""),
    FaultyTable(
      code: "malformed-date", story: "a day that does not exist",
      old: "\"2026-08-31T09:22:09Z\"", new: "①\"2026-02-29T09:22:09Z\""),
    FaultyTable(
      code: "date-in-future", story: "next year",
      old: "\"2026-08-31T09:22:09Z\"", new: "①\"2027-08-31T09:22:09Z\""),
    FaultyTable(
      code: "date-in-future", story: "a second from now",
      old: "\"2026-08-31T09:22:09Z\"", new: "①\"2026-11-23T00:00:01Z\""),
    FaultyTable(
      code: "too-old", story: "last year's prices",
      old: "\"2026-08-31T09:22:09Z\"", new: "①\"2025-11-18T00:56:55Z\"", maxAge: 365),
    FaultyTable(
      code: "mode-dearer", story: "Advantage costs more to keep data than on-demand",
      old:
        "\"dataOutShortfallGB\": \"0.016\",\n      \"enhancedFanOutOutGB\": \"0.016\",\n      \"extendedRetentionGBMonth\": \"0.023\",\n      \"longTermRetentionGBMonth\": \"0.023\"",
      new:
        "\"dataOutShortfallGB\": \"0.016\",\n      \"enhancedFanOutOutGB\": \"0.016\",\n      \"extendedRetentionGBMonth\": \"0.023\",\n      \"longTermRetentionGBMonth\": ①\"0.024\""
    ),
  ]
}
