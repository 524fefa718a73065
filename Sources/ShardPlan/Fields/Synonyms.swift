package import ShardPlanEngine
import ShardPlanText

/// What people type first for a setting, a mode or an option, and its name here.
///
/// The only such table: messages about files, options and swept fields suggest from it. Case, hyphens
/// and underscores don't count. No entry is a name itself, and none is accepted in place of one.
///
///     Synonyms.setting(for: "RetentionPeriodHours")?.path  // "retention"
package enum Synonyms {
  private static let settings: [(field: StreamField, words: String)] = [
    (
      .recordSize,
      """
      size bytes record-bytes record-size-bytes average-record-size avg-record-size message-size \
      event-size item-size payload payload-size size-of-record
      """
    ),
    (.recordSizes, "sizes size-mix mix"),
    (
      .rate,
      """
      rps records records-per-second records-per-sec record-rate records-rate average-rate events \
      events-per-second eps messages messages-per-second tps qps requests-per-second \
      puts-per-second writes-per-second write-rate ingest-rate incoming-records
      """
    ),
    (
      .peakRate,
      """
      peak-rps peak-records peak-records-per-second max-rate maximum-rate burst burst-rate spike
      """
    ),
    (
      .throughput,
      """
      bandwidth mbps mb-per-second bytes-per-second data-rate data-volume volume ingress \
      incoming-bytes write-throughput average-throughput
      """
    ),
    (.peakThroughput, "peak-bandwidth max-throughput peak-mbps peak-bytes"),
    (.partitionKeySize, "partition-key key key-size key-bytes key-length partition-key-length"),
    (.partitionKeys, "keys key-count number-of-keys partition-key-count unique-keys"),
    (.hotKeyShare, "hot-key hot-shard skew key-skew hot-partition hottest-key"),
    (.count, "streams stream-count number-of-streams copies"),
    (
      .recordsPerPut,
      "records-per-aggregate per-put aggregation-factor aggregate user-records-per-record"
    ),
    (.putSize, "aggregated-size aggregated-record-size"),
    (.producers, "producer producer-count number-of-producers kpl-producer"),
    (.aggregateSize, "aggregation-max-size"),
    (.aggregateCount, "aggregation-max-count"),
    (.bufferedTime, "record-max-buffered-time buffer-time buffering-time linger linger-ms"),
    (.shards, "shard shard-count number-of-shards num-shards open-shard-count provisioned-shards"),
    (.currentShards, "existing-shards shards-now shards-today"),
    (.targetUtilization, "utilization utilisation headroom target max-utilization"),
    (
      .sharedConsumers,
      """
      consumer consumers consumer-count number-of-consumers readers standard-consumers \
      polling-consumers shared-fan-out kcl
      """
    ),
    (
      .enhancedFanOutConsumers,
      """
      efo fan-out enhanced enhanced-consumers efo-consumers fan-out-consumers \
      enhanced-fan-out-consumers registered-consumers subscribers
      """
    ),
    (.pollsPerSecond, "polls polling-rate poll-rate reads-per-second get-records-per-second"),
    (
      .retention,
      "retention-hours retention-period retention-period-hours retention-days retention-time keep ttl"
    ),
    (.longTermReads, "long-term-retrieval long-term-read replay late-reads reread"),
  ]

  private static let modes: [(mode: CapacityMode, words: String)] = [
    (.provisioned, "shards shard fixed manual provisioned-mode"),
    (.onDemand, "standard on-demand-standard auto serverless demand"),
    (.onDemandAdvantage, "advantage advantage-mode committed"),
  ]

  /// Options that are no settings of a stream, as one would write them after the dashes.
  private static let others: [(option: String, words: String)] = [
    ("mode", "capacity-mode stream-mode capacity type"),
    ("kpl-producers", "kpl kinesis-producer-library"),
    ("region", "aws-region location"),
    ("month", "hours days hours-per-month billing-month period"),
    ("prices", "pricing price-list price-table price-tables prices-folder tables"),
    ("discount", "edp private-pricing discount-percent rebate"),
    ("fail-above", "budget limit max-cost max-total threshold fail-over fail-if-above"),
    ("fail-increase", "max-increase increase fail-if-increase"),
    ("against", "baseline base compare-with compare-to previous saved"),
    ("output", "out file output-file to"),
    ("format json", "json"),
    ("format csv", "csv"),
    ("format markdown", "markdown md"),
    ("format html", "html"),
    ("format svg", "svg picture"),
    ("explain", "details detail show-arithmetic breakdown itemize why"),
    ("growth", "growth-rate grow monthly-growth"),
    ("vary", "sweep vary-field"),
    ("color never", "no-color no-colour"),
  ]

  /// The fields by what people type.
  private static let fieldsByWord = byWord(settings.map { ($0.field, $0.words) })
  private static let modesByWord = byWord(modes.map { ($0.mode, $0.words) })

  /// The options by what people type, each as one would write it after the dashes.
  package static let options: [String: String] = {
    var options = fieldsByWord.mapValues { $0.optionName }
    for (word, option) in byWord(others.map { ($0.option, $0.words) }) { options[word] = option }
    return options
  }()

  /// Returns the setting that a name probably means.
  package static func setting(for name: String) -> StreamField? { fieldsByWord[key(of: name)] }

  /// Returns the capacity mode that a word probably means.
  package static func mode(for word: String) -> CapacityMode? { modesByWord[key(of: word)] }

  private static func byWord<Meant>(_ rows: [(Meant, String)]) -> [String: Meant] {
    var meant: [String: Meant] = [:]
    for (value, words) in rows {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        meant[key(of: String(word))] = value
      }
    }
    return meant
  }

  private static func key(of name: String) -> String { Suggestion.key(of: name) }
}
