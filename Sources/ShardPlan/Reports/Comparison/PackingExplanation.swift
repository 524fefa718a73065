import ShardPlanEngine

/// How the Kinesis records of a stream come about, and what of them is billed.
struct PackingExplanation {
  private let plan: StreamPlan
  private let mode: CapacityMode

  init(of plan: StreamPlan, mode: CapacityMode) {
    self.plan = plan
    self.mode = mode
  }

  private var load: RecordLoad { plan.load }
  private var mix: RecordMix { plan.stream.records }

  func outline(_ name: String) -> Outline {
    var points = [rate, size] + (mode == .provisioned ? units : billedBytes)
    if !load.keyBytesPerRecord.isZero {
      points.append(
        Outline(
          "\(NumberText.bytes(load.keyBytesPerRecord)) of partition key count towards throughput"))
    }
    let rate = NumberText.abridged(load.recordsPerSecond, places: 6)
    if plan.stream.count > 1 {
      points.append(
        Outline(
          "\(rate)/s × \(CountText.of(plan.stream.count, "stream")) = "
            + "\(NumberText.abridged(plan.allRecordsPerSecond, places: 6))/s"))
    }
    return Outline(
      "Kinesis records\(name): \(rate)/s of \(NumberText.bytes(load.bytesPerRecord))", points)
  }

  /// How many Kinesis records there are.
  private var rate: Outline {
    let recordsPerPut = load.recordsPerPut
    let userRecords = load.recordsPerSecond * recordsPerPut
    guard recordsPerPut != 1 else { return Outline("one for each user record") }
    return Outline(
      "\(NumberText.abridged(userRecords, places: 6)) user records/s ÷ "
        + "\(NumberText.abridged(recordsPerPut, places: 6)) per PUT "
        + "= \(NumberText.abridged(load.recordsPerSecond, places: 6))/s")
  }

  /// What the bytes of one are made of.
  private var size: Outline {
    if let aggregate = load.aggregate {
      return Outline(
        "KPL format: \(NumberText.bytes(aggregate.frame)) frame + "
          + "\(NumberText.bytes(aggregate.keyTable)) key table + "
          + "\(NumberText.bytes(aggregate.records)) for "
          + "\(NumberText.abridged(load.recordsPerPut, places: 6)) user records of "
          + "\(NumberText.bytes(mix.mean.bytes))\(mix.isUniform ? "" : " on average") with their headers"
      )
    }
    if case .sized = plan.stream.aggregation { return Outline("the size is given as putSize") }
    guard !mix.isUniform else { return Outline("the size is that of the user record") }
    return Outline(
      "\(sum { NumberText.bytes($0.size.bytes) }) = \(NumberText.bytes(load.bytesPerRecord))")
  }

  /// The payload units of one.
  private var units: [Outline] {
    let units = NumberText.abridged(load.payloadUnitsPerRecord, places: 6)
    let unit = load.payloadUnitsPerRecord == 1 ? "unit" : "units"
    switch rounding {
    case .one:
      return [
        Outline(
          "\(NumberText.bytes(load.bytesPerRecord)) ÷ 25,600 B, rounded up: \(units) payload \(unit)"
        )
      ]
    case .eachPart:
      let parts = sum { NumberText.text($0.payloadUnits) }
      return [
        Outline("each ÷ 25,600 B, rounded up: \(parts) = \(units) payload \(unit) on average")
      ]
    case .eachComposition:
      return [
        Outline(
          "÷ 25,600 B, rounded up, over all ways to mix the sizes: \(units) payload \(unit) "
            + "on average")
      ]
    }
  }

  /// The bytes of one that on-demand modes bill.
  private var billedBytes: [Outline] {
    let bytes = NumberText.bytes(load.billedBytesPerRecord)
    switch rounding {
    case .one: return [Outline("rounded up to whole KB: \(bytes) billed as data in")]
    case .eachPart:
      let parts = sum { NumberText.bytes($0.billedBytes) }
      return [Outline("each rounded up to whole KB: \(parts) = \(bytes) billed as data in")]
    case .eachComposition:
      return [
        Outline(
          "rounded up to whole KB, over all ways to mix the sizes: \(bytes) billed as data in")
      ]
    }
  }

  /// What is rounded up.
  private enum Rounding {
    case one, eachPart, eachComposition
  }

  private var rounding: Rounding {
    if case .sized = plan.stream.aggregation { return .one }
    guard !mix.isUniform, !load.isMixedInProportion else { return .one }
    return load.aggregate == nil ? .eachPart : .eachComposition
  }

  /// A mean over the mix as a formula; many sizes are not all written out.
  private func sum(_ value: (RecordMix.Part) -> String) -> String {
    let shown = mix.parts.prefix(6).map { part in
      "\(NumberText.text(part.share * 100, places: 3)) % × \(value(part))"
    }
    return shown.joined(separator: " + ") + (mix.parts.count > shown.count ? " + …" : "")
  }
}
