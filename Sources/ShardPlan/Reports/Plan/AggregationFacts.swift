import ShardPlanEngine

/// A number of records per PUT that was tried for a stream.
struct AggregationRow {
  let estimate: Estimate
  let plan: StreamPlan
  let table: AggregationTable
  let index: Int
  /// The number with its load, shards and bill.
  let choice: AggregationTable.Choice

  /// The rows of one stream of a plan; none unless other aggregates were asked for.
  static func all(of plan: CapacityPlan, stream index: Int) -> [AggregationRow] {
    guard let table = plan.aggregations?[index] else { return [] }
    return all(of: table, for: plan.estimate.streams[index], in: plan.estimate)
  }

  /// The rows of one stream.
  static func all(
    of table: AggregationTable, for plan: StreamPlan, in estimate: Estimate
  ) -> [AggregationRow] {
    table.choices.enumerated().map {
      AggregationRow(estimate: estimate, plan: plan, table: table, index: $0, choice: $1)
    }
  }

  var isEnough: Bool { index == table.enough }
  var isCheapest: Bool { index == table.cheapest }
}

extension Fact where Subject == AggregationRow {
  static var recordsPerPut: Self {
    Self("recordsPerPut", "Per PUT") { .number($0.choice.recordsPerPut, places: 0) }
  }
  static var bytesPerRecord: Self {
    Self("bytesPerRecord", "Bytes") { .number($0.choice.bytesPerRecord, places: 0) }
  }
  static var payloadUnits: Self {
    Self("payloadUnitsPerRecord", "Units", .decimal) { .number($0.choice.payloadUnits) }
  }
  static var billedBytes: Self {
    Self("billedBytesPerRecord", "KB billed", .decimal) {
      .number($0.choice.billedBytes).shown(.number($0.choice.billedBytes / 1_024, places: 2))
    }
  }
  static var shards: Self {
    Self("shards", "Shards") { $0.choice.shards.map { .count($0) } ?? .missing }
  }
  static var bindingLimit: Self {
    Self("bindingLimit", "bound", .left) {
      $0.choice.bindingLimit.map { .text($0.rawValue, words: $0.shortWords) } ?? .missing
    }
  }
  static var bufferSeconds: Self {
    Self("bufferSeconds", "Waits") { row in
      let seconds = row.choice.bufferSeconds
      return .number(seconds).shown(.text(seconds.isZero ? "–" : CountText.time(seconds)))
    }
  }
  static var total: Self {
    Self("total", "A month") { .money($0.choice.total, $0.estimate.currency) }
  }
  static var isFull: Self { Self("isFull") { .flag($0.choice.isFull) } }
  static var isEnough: Self { Self("isEnough") { .flag($0.isEnough) } }
  static var isCheapest: Self { Self("isCheapest") { .flag($0.isCheapest) } }
  /// The units, or KB, that a thousand user records are billed as.
  static var billedPerThousand: Self {
    Self("billedPerThousand", "/1,000", .decimal) { row in
      let choice = row.choice
      let billed =
        row.plan.mode == .provisioned ? choice.payloadUnits : choice.billedBytes / 1_024
      return .number(billed * 1_000 / choice.recordsPerPut)
    }
  }
  /// The reason why a row stands out.
  static var mark: Self {
    Self("mark", "", .left) { row in
      .text(
        row.isEnough
          ? "enough" : row.isCheapest ? "cheapest" : row.choice.isFull ? "full" : "")
    }
  }

  /// The fields of JSON.
  static var fields: [Self] {
    [
      .recordsPerPut, .bytesPerRecord, .payloadUnits, .shards, .bindingLimit, .bufferSeconds,
      .total, .billedBytes, .isFull, .isCheapest, .isEnough,
    ]
  }

  /// The columns of the records.
  static var records: [Self] {
    let estimate = { (fact: Fact<Estimate>) in fact.of { (row: AggregationRow) in row.estimate } }
    return [
      estimate(.scenario), estimate(.region), Self("stream") { .text($0.plan.stream.name) },
      .recordsPerPut, .bytesPerRecord, .payloadUnits, .billedBytes, .shards, .bindingLimit,
      .bufferSeconds, estimate(.currency), .total, .isFull, .isEnough, .isCheapest,
    ]
  }

  /// The columns of the page; on-demand modes have neither units nor shards.
  static func columns(in mode: CapacityMode) -> [Self] {
    let billed: [Self] =
      mode == .provisioned
      ? [.payloadUnits, .billedPerThousand, .shards, .bindingLimit]
      : [.billedBytes, .billedPerThousand]
    return [.recordsPerPut, .bytesPerRecord] + billed + [.bufferSeconds, .total, .mark]
  }
}
