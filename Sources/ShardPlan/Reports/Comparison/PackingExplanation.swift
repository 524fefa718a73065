import ShardPlanEngine

/// The arithmetic of the Kinesis records of a stream and of their billed size.
struct PackingExplanation {
  private let plan: StreamPlan
  private let mode: CapacityMode

  init(of plan: StreamPlan, mode: CapacityMode) {
    self.plan = plan
    self.mode = mode
  }

  private var load: RecordLoad { plan.load }
  private var mix: RecordMix { plan.stream.records }

  func outline(_ name: String) -> Report.Outline {
    var points = [rate, size] + (mode == .provisioned ? units : billedBytes)
    if !load.keyBytesPerRecord.isZero {
      points.append(
        Report.Outline(
          "\(NumberText.bytes(load.keyBytesPerRecord)) of partition key count towards throughput"))
    }
    let rate = NumberText.abridged(load.recordsPerSecond, places: 6)
    if plan.stream.count > 1 {
      points.append(
        Report.Outline(
          "\(rate)/s × \(CountText.of(plan.stream.count, "stream")) = "
            + "\(NumberText.abridged(plan.allRecordsPerSecond, places: 6))/s"))
    }
    return Report.Outline(
      "Kinesis records\(name): \(rate)/s of \(NumberText.bytes(load.bytesPerRecord))", points)
  }

  /// The number of Kinesis records.
  private var rate: Report.Outline {
    let recordsPerPut = load.recordsPerPut
    let userRecords = load.recordsPerSecond * recordsPerPut
    guard recordsPerPut != 1 else { return Report.Outline("one for each user record") }
    return Report.Outline(
      "\(NumberText.abridged(userRecords, places: 6)) user records/s ÷ "
        + "\(NumberText.abridged(recordsPerPut, places: 6)) per PUT "
        + "= \(NumberText.abridged(load.recordsPerSecond, places: 6))/s")
  }

  /// The parts of the size of one record.
  private var size: Report.Outline {
    if let aggregate = load.aggregate {
      return Report.Outline(
        "KPL format: \(NumberText.bytes(aggregate.frame)) frame + "
          + "\(NumberText.bytes(aggregate.keyTable)) key table + "
          + "\(NumberText.bytes(aggregate.records)) for "
          + "\(NumberText.abridged(load.recordsPerPut, places: 6)) user records of "
          + "\(NumberText.bytes(mix.mean.bytes))\(mix.isUniform ? "" : " on average") with their headers"
      )
    }
    if case .sized = plan.stream.aggregation {
      return Report.Outline("the size is given as putSize")
    }
    guard !mix.isUniform else { return Report.Outline("the size is that of the user record") }
    return Report.Outline(
      "\(sum { NumberText.bytes($0.size.bytes) }) = \(NumberText.bytes(load.bytesPerRecord))")
  }

  /// The payload units of one.
  private var units: [Report.Outline] {
    let units = NumberText.abridged(load.payloadUnitsPerRecord, places: 6)
    let unit = load.payloadUnitsPerRecord == 1 ? "unit" : "units"
    switch rounding {
    case .one:
      return [
        Report.Outline(
          "\(NumberText.bytes(load.bytesPerRecord)) ÷ 25,600 B, rounded up: \(units) payload \(unit)"
        )
      ]
    case .eachPart:
      let parts = sum { NumberText.text($0.payloadUnits) }
      return [
        Report.Outline(
          "each ÷ 25,600 B, rounded up: \(parts) = \(units) payload \(unit) on average")
      ]
    case .eachComposition:
      return [
        Report.Outline(
          "÷ 25,600 B, rounded up, over all ways to mix the sizes: \(units) payload \(unit) "
            + "on average")
      ]
    }
  }

  /// The bytes of one that on-demand modes bill.
  private var billedBytes: [Report.Outline] {
    let bytes = NumberText.bytes(load.billedBytesPerRecord)
    switch rounding {
    case .one: return [Report.Outline("rounded up to whole KB: \(bytes) billed as data in")]
    case .eachPart:
      let parts = sum { NumberText.bytes($0.billedBytes) }
      return [Report.Outline("each rounded up to whole KB: \(parts) = \(bytes) billed as data in")]
    case .eachComposition:
      return [
        Report.Outline(
          "rounded up to whole KB, over all ways to mix the sizes: \(bytes) billed as data in")
      ]
    }
  }

  /// The quantity that is rounded up.
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
