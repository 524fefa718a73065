/// What may be wrong with a metered unit map.
extension ImportFault {
  static let ofMaps: [ImportFault] = [
    map("\"sets\": {}", "\"sets\": ①}", "json-syntax"),
    map("\"serviceId\": \"kinesis\"", "\"serviceId\": ①\"ec2\"", "import-service"),
    map("\"serviceId\": \"kinesis\",", "", "missing-field"),
    map("{\"serviceId\"", "①[], \"x\": {\"serviceId\"", "wrong-type"),
    map(
      "\"currencyCode\": \"USD\"", "\"currencyCode\": ①\"CNY\"", "import-currency",
      says: "33 prices, such as us-east-1 in CNY"),
    map("2026-08-31T09:22:09Z", "2026-08-31", "import-date"),
    map("\"2026-08-31T09:22:09Z\"", "①\"2026-02-30T09:22:09Z\"", "import-date"),
    map("\"plc-kinesis-usd-20260831092209\"", "①\" \"", "wrong-type"),
    map("\"esIndex\"", "\"index\"", "missing-field"),
    map("\"regions\": {", "\"regions\": ①[], \"x\": {", "wrong-type"),
    map("\"0.0150000000\"", "①\"0.0160000000\"", "import-conflict", marksSecond: true),
    map(
      "\"RegionlessRateCode\": \"RDajteEd7c_1zRPgn2s0MQCJRjI1yTedAko0RTLxwIk\"",
      "\"RegionlessRateCode\": ①\"-mJba463oCUyrI-zhMOZNh9Lri5OBszUKyAMBN841nc\"",
      "import-contradiction"),
    map(
      "\"RegionlessRateCode\": \"RDajteEd7c_1zRPgn2s0MQCJRjI1yTedAko0RTLxwIk\"",
      "\"RegionlessRateCode\": ①1", "wrong-type"),
    map("\"price\": \"0.0150000000\"", "\"price\": ①0.0150000000", "import-price"),
    map("\"price\": \"0.0150000000\"", "\"price\": ①null", "import-price"),
    map("\"price\": \"0.0150000000\"", "\"prize\": \"0.0150000000\"", "missing-field"),
    map(
      "\"price\": \"0.0150000000\"", "\"price\": \"0.0150000000\", ①\"price\": \"1\"",
      "duplicate-field"),
  ]

  private static func map(
    _ old: String, _ new: String, _ code: String, says: String = "", marksSecond: Bool = false
  ) -> ImportFault {
    // The row under the code comes first, so that of two prices the later one is at fault.
    let row =
      "\"Provisioned shard hour per ShardHour\": {\"rateCode\": "
      + "\"us-east-1-shardHourStorage-Provisionedshardhour.JRTCKXETXF.6YS6EN2CT7\", \"price\": "
    return ImportFault(
      file: .meteredUnitMap, old: (marksSecond ? row : "") + old,
      new: (marksSecond ? row : "") + new, code: code, says: says)
  }
}
