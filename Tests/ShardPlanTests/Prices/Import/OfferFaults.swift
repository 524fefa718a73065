/// What may be wrong with a file of the Price List.
extension ImportFault {
  static let ofOffers: [ImportFault] = [
    ImportFault(
      old: "\"offerCode\": \"AmazonKinesis\"", new: "\"offerCode\": ①\"AmazonEC2\"",
      code: "import-service"),
    ImportFault(
      old: "\"servicecode\": \"AmazonKinesis\"", new: "\"servicecode\": ①\"AmazonEC2\"",
      code: "import-service"),
    ImportFault(
      old: "\"publicationDate\": \"2026-08-31T09:22:09Z\"",
      new: "\"publicationDate\": ①\"2026-08-31 09:22\"", code: "import-date"),
    ImportFault(old: "\"version\"", new: "\"edition\"", code: "missing-field"),
    ImportFault(old: "\"terms\": {", new: "\"term\": {", code: "missing-field"),
    ImportFault(old: "\"products\": {", new: "\"products\": ①[], \"x\": {", code: "wrong-type"),
    ImportFault(old: "\"OnDemand\": {", new: "\"OnDemand\": ①[], \"x\": {", code: "wrong-type"),
    ImportFault(
      old: "\"location\": \"US East (N. Virginia)\"", new: "\"location\": ①\"US East (Ohio)\"",
      code: "import-contradiction", says: "is us-east-2"),
    ImportFault(
      old: "\"operation\": \"PutRequest\"",
      new: "\"operation\": \"PutRequest\", \"kinesisAdvantageOperation\": ①\"ConsumerHour\"",
      code: "import-contradiction"),
    ImportFault(
      old: "\"unit\": \"ShardHour\"", new: "\"unit\": ①\"GB\"", code: "import-unit",
      says: "is for one ShardHour"),
    ImportFault(old: "\"unit\": \"GB\"", new: "\"unit\": ①\"GB-month\"", code: "import-unit"),
    ImportFault(old: "\"unit\": \"ShardHour\", ", new: "", code: "missing-field"),
    ImportFault(
      old: "\"beginRange\": \"0\"", new: "\"beginRange\": ①\"100\"", code: "import-tiers"),
    ImportFault(old: "\"endRange\": \"Inf\"", new: "\"endRange\": ①\"100\"", code: "import-tiers"),
    ImportFault(
      old: "\"priceDimensions\": {", new: "\"priceDimensions\": ①{\"more\": {}, ",
      code: "import-tiers", says: "has 2 prices"),
    ImportFault(
      old: "\"pricePerUnit\": {\"USD\"", new: "\"pricePerUnit\": ①{\"EUR\"",
      code: "import-currency", says: "us-east-1 in EUR"),
    price("1,5"), price("-0.0150000000"), price("0.0000000000"),
    price("1.4E-8"), price(""), price(".015"), price("0.0150000000001"), price("1000000.1"),
    price("0.0000000000001000"), price("0."), price("00"), price("0.0150 "),
  ]

  /// A price that cannot be used.
  private static func price(_ text: String) -> ImportFault {
    ImportFault(
      old: "{\"USD\": \"0.0150000000\"}", new: "{\"USD\": ①\"\(text)\"}", code: "import-price")
  }
}
