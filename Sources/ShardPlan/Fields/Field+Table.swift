import ShardPlanEngine

extension Field {
  /// Every setting, by the sections of help and in its order: lists of values multiply in this order too.
  static let sections: [(title: String, fields: [Field])] = [
    ("Stream", stream), ("Aggregation", aggregation), ("Capacity", capacity), ("Reading", reading),
  ]

  private static let stream = [
    Field(
      .recordSize, path: "recordSize", option: "record-size", .size, title: "Record size",
      phrase: Phrase("records of "), column: Phrase(), subject: "The size of a record",
      advice: recordAdvice, help: "Bytes of a user record, such as 77B."),
    Field(
      .recordSizes, path: "recordSizes", option: "record-sizes", .mix, title: "Record size",
      phrase: Phrase("records of "), column: Phrase(), subject: "The size of a record",
      advice: recordAdvice,
      help: "Instead: sizes with the share of each, such as 1KB:50%+49KB:50%."),
    Field(
      .rate, path: "rate", option: "rate", .rate, title: "Records/s",
      phrase: Phrase(counting: "record", "/s"), column: Phrase(), subject: "The rate",
      advice: rateAdvice, help: "User records on average, such as 25000/s; this is billed."),
    Field(
      .peakRate, path: "peakRate", option: "peak-rate", .rate, title: "Peak records/s",
      phrase: Phrase("a peak of ", counting: "record", "/s"), column: Phrase("peak "),
      subject: "The peak rate", advice: rateAdvice,
      help: "User records at the peak, which capacity must hold."),
    Field(
      .throughput, path: "throughput", option: "throughput", .throughput, title: "Throughput",
      phrase: Phrase(), column: Phrase(), subject: "The throughput", advice: throughputAdvice,
      help: "Bytes of user records on average, such as 5MB/s, instead of their rate or their size."),
    Field(
      .peakThroughput, path: "peakThroughput", option: "peak-throughput", .throughput,
      title: "Peak throughput", phrase: Phrase("a peak of "), column: Phrase("peak "),
      subject: "The peak throughput", advice: throughputAdvice,
      help: "Bytes of user records at the peak, instead of the peak rate."),
    Field(
      .partitionKeySize, path: "partitionKeySize", option: "partition-key-size", .size,
      title: "Key size", phrase: Phrase("keys of "), column: Phrase("keys of "),
      subject: "The size of a partition key",
      advice: "a key has at most 256 characters; write it like \"36 B\"",
      help: "Bytes of a partition key."),
    Field(
      .hotKeyShare, path: "hotKeyShare", option: "hot-key-share", .share, title: "Hot key",
      phrase: Phrase("a hot key of "), column: Phrase("hot key "),
      subject: "The share of the busiest partition key",
      value: "The share of the busiest partition key", advice: "write it like \"12.5%\"",
      help: "The share of the peak that the busiest partition key brings."),
    Field(
      .partitionKeys, path: "partitionKeys", option: "partition-keys", .count(of: "key"),
      title: "Partition keys", phrase: Phrase(counting: "partition key"),
      column: Phrase(counting: "partition key"), subject: "The number of partition keys",
      value: "A number of keys", example: "100", advice: "leave it out for many keys",
      help: "Different partition keys, all equally busy; at most as many shards are used."),
    Field(
      .count, path: "count", option: "count", .count(of: "stream"), title: "Streams",
      phrase: Phrase(counting: "stream"), column: Phrase(counting: "stream"),
      subject: "The number of streams", value: "A count", advice: "leave it out for one stream",
      help: "How many streams are like this one."),
  ]

  private static let aggregation = [
    Field(
      .recordsPerPut, path: "aggregation.recordsPerPut", option: "records-per-put",
      .number(of: "record"), title: "Records per PUT",
      phrase: Phrase(counting: "record", " per PUT"), column: Phrase("", " per PUT"),
      subject: "The number of records per PUT", value: "The number of records per PUT",
      example: "12.5", advice: "leave it out for one record in each PUT",
      help: "User records in one Kinesis record."),
    Field(
      .putSize, path: "aggregation.putSize", option: "put-size", .size, title: "PUT size",
      phrase: Phrase("PUTs of "), column: Phrase("PUTs of "), subject: "The size of a PUT",
      advice: recordAdvice, help: "Bytes of that Kinesis record, if not in the KPL's format."),
    Field(
      .distinctKeys, path: "aggregation.distinctKeys", option: "distinct-keys", .count(of: "key"),
      title: "Keys per aggregate", phrase: Phrase(counting: "key", " per aggregate"),
      column: Phrase(counting: "key"), subject: "The number of different keys",
      value: "A number of keys", example: "3", advice: "leave it out for one key",
      help: "Different partition keys in one aggregate."),
    Field(
      .producers, path: "aggregation.kpl.producers", option: "kpl-producers",
      .count(of: "producer"),
      title: "Producers", phrase: Phrase(counting: "producer"),
      column: Phrase(counting: "producer"),
      subject: "The number of producers", value: "A number of producers", example: "10",
      advice: "leave it out for one producer",
      help: "Instead: derive the records per PUT from this many processes with the KPL."),
    Field(
      .aggregateSize, path: "aggregation.kpl.maxSize", option: "kpl-max-size", .size,
      title: "Largest aggregate", phrase: Phrase("aggregates of up to "), column: Phrase("up to "),
      subject: "The size of an aggregate", advice: "leave it out for the KPL's default, 50 KiB",
      help: "AggregationMaxSize of the KPL; 50KiB when left out."),
    Field(
      .aggregateCount, path: "aggregation.kpl.maxCount", option: "kpl-max-count",
      .count(of: "record"), title: "Most records per aggregate",
      phrase: Phrase("aggregates of up to ", counting: "record"),
      column: Phrase("up to ", counting: "record"),
      subject: "The number of records in an aggregate", value: "A number of records",
      example: "500", advice: "leave it out for the KPL's default, which never binds",
      help: "AggregationMaxCount of the KPL; never binds when left out."),
    Field(
      .bufferedTime, path: "aggregation.kpl.bufferedTime", option: "kpl-buffered-time", .seconds,
      title: "Buffered time", phrase: Phrase("a buffered time of "), column: Phrase("buffer "),
      subject: "The buffered time", value: "A buffered time",
      advice: "leave it out for the KPL's default, \"100ms\"",
      help: "RecordMaxBufferedTime of the KPL; 100ms when left out."),
  ]

  private static let capacity = [
    Field(
      .shards, path: "shards", option: "shards", .count(of: "shard"), title: "Shards given",
      phrase: Phrase(counting: "shard"), column: Phrase(counting: "shard"),
      subject: "The number of shards", value: "A number of shards", example: "12, or \"auto\"",
      advice: "write \"auto\" for as many as are needed", open: ("auto", "shards as needed"),
      help: "A fixed number of shards, or auto for as many as are needed."),
    Field(
      .currentShards, path: "currentShards", option: "current-shards", .count(of: "shard"),
      title: "Shards given", phrase: Phrase(counting: "shard"),
      column: Phrase("from ", counting: "shard"), subject: "The number of shards",
      value: "A number of shards", advice: "write how many shards are open now",
      help: "The shards that are open now."),
    Field(
      .targetUtilization, path: "targetUtilization", option: "target-utilization", .share,
      title: "Target utilization", phrase: Phrase("a target of "), column: Phrase("", " full"),
      subject: "The target utilization", value: "A target utilization",
      advice: "write it like \"80%\"",
      help: "How full a shard may get at the peak, such as 80%."),
    Field(
      .recordDistribution, path: "recordDistribution", option: "record-distribution",
      .word(of: KinesisStream.RecordDistribution.allCases.map { $0.rawValue }),
      title: "Record distribution", phrase: Phrase("distribution by "),
      column: Phrase("distribution "), subject: "The record distribution",
      value: "The record distribution", advice: "leave it out for \"partition-key\"",
      help: "partition-key, or auto where the service distributes records (on demand)."),
  ]

  private static let reading = [
    Field(
      .sharedConsumers, path: "consumers.shared", shortName: "consumers",
      option: "shared-consumers", .count(of: "consumer"), title: "Shared consumers",
      phrase: Phrase(counting: "shared consumer"), column: Phrase(counting: "consumer"),
      subject: "The number of consumers", value: "A number of consumers", example: "2",
      advice: "write 0 for none",
      help: "Consumers that share each shard's 2 MiB/s; 1 when left out."),
    Field(
      .enhancedFanOutConsumers, path: "consumers.enhancedFanOut", option: "enhanced-fan-out",
      .count(of: "consumer"), title: "Fan-out consumers",
      phrase: Phrase(counting: "fan-out consumer"), column: Phrase("", " fan-out"),
      subject: "The number of consumers", value: "A number of consumers", example: "2",
      advice: "write 0 for none", help: "Consumers with enhanced fan-out."),
    Field(
      .pollsPerSecond, path: "consumers.pollsPerSecond", option: "polls-per-second",
      .number(of: "poll/s"), title: "Polls/s", phrase: Phrase(counting: "poll", "/s"),
      column: Phrase(counting: "poll", "/s"), subject: "The number of polls a second",
      value: "The number of polls a second", example: "1",
      advice: "write how often each consumer asks each shard, such as 1",
      help: "How often each shared consumer asks each shard; 1 when left out."),
    Field(
      .retention, path: "retention", option: "retention", .hours, title: "Retention",
      phrase: Phrase("", " of retention"), column: Phrase("retention "), subject: "Retention",
      advice: "write it like \"24h\" or \"7d\", up to \"365d\"",
      help: "How long records are kept, from 24h to 365d; 24h when left out."),
    Field(
      .longTermReads, path: "longTermReads", option: "long-term-reads", .volume,
      title: "Late reads", phrase: Phrase("", " of late reads"), column: Phrase("late reads "),
      subject: "The amount read", advice: "write it like \"100 GB\"",
      help: "How much older than 7 days is read in a month, such as 100GB."),
  ]

  private static var recordAdvice: String {
    "Kinesis takes records of up to 10 MiB; write it like \"77 B\""
  }

  private static var throughputAdvice: String { "write it like \"5 MB/s\" or \"30 TB/year\"" }

  private static var rateAdvice: String {
    "for an idle stream write a small rate, such as \"1/month\""
  }
}
