/// The settings of aggregation.
extension Field {
  static let recordsPerPut = Field(
    .recordsPerPut, path: "aggregation.recordsPerPut", option: "records-per-put",
    .number(of: "record"), title: "Records per PUT",
    phrase: Phrase(counting: "record", " per PUT"), column: Phrase("", " per PUT"),
    subject: "The number of records per PUT", value: "The number of records per PUT",
    example: "12.5", advice: "leave it out for one record in each PUT",
    help: "User records in one Kinesis record.")

  static let putSize = Field(
    .putSize, path: "aggregation.putSize", option: "put-size", .size, title: "PUT size",
    phrase: Phrase("PUTs of "), column: Phrase("PUTs of "), subject: "The size of a PUT",
    advice: recordAdvice, help: "Bytes of that Kinesis record, if not in the KPL's format.")

  static let distinctKeys = Field(
    .distinctKeys, path: "aggregation.distinctKeys", option: "distinct-keys", .count(of: "key"),
    title: "Keys per aggregate", phrase: Phrase(counting: "key", " per aggregate"),
    column: Phrase(counting: "key"), subject: "The number of different keys",
    value: "A number of keys", example: "3", advice: "leave it out for one key",
    help: "Different partition keys in one aggregate.")

  static let aggregateSize = Field(
    .aggregateSize, path: "aggregation.kpl.maxSize", option: "kpl-max-size", .size,
    title: "Largest aggregate", phrase: Phrase("aggregates of up to "), column: Phrase("up to "),
    subject: "The size of an aggregate", advice: "leave it out for the KPL's default, 50 KiB",
    help: "AggregationMaxSize of the KPL; 50KiB when left out.")

  static let aggregateCount = Field(
    .aggregateCount, path: "aggregation.kpl.maxCount", option: "kpl-max-count",
    .count(of: "record"), title: "Most records per aggregate",
    phrase: Phrase("aggregates of up to ", counting: "record"),
    column: Phrase("up to ", counting: "record"),
    subject: "The number of records in an aggregate", value: "A number of records",
    example: "500", advice: "leave it out for the KPL's default, which never binds",
    help: "AggregationMaxCount of the KPL; never binds when left out.")

  static let bufferedTime = Field(
    .bufferedTime, path: "aggregation.kpl.bufferedTime", option: "kpl-buffered-time", .seconds,
    title: "Buffered time", phrase: Phrase("a buffered time of "), column: Phrase("buffer "),
    subject: "The buffered time", value: "A buffered time",
    advice: "leave it out for the KPL's default, \"100ms\"",
    help: "RecordMaxBufferedTime of the KPL; 100ms when left out.")

  static let producers = Field(
    .producers, path: "aggregation.kpl.producers", option: "kpl-producers", .count(of: "producer"),
    title: "Producers", phrase: Phrase(counting: "producer"), column: Phrase(counting: "producer"),
    subject: "The number of producers", value: "A number of producers", example: "10",
    advice: "leave it out for one producer",
    help: "Instead: derive the records per PUT from this many processes with the KPL.")
}
