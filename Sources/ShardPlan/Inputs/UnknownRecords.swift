import ShardPlanEngine
import ShardPlanText

/// The setting in which a stream is read.
struct StreamContext {
  /// The month that monthly rates are spread over.
  let month: BillingMonth
  /// The capacity mode; `nil` where it is unreadable.
  var mode: CapacityMode?
  /// The mode where it is the stream's own.
  var ownMode: CapacityMode?
  /// A Boolean value indicating whether the rate and the size of records must be known.
  let needsUsage: Bool
}

extension LocatedStream {
  /// The settings of records that neither are given nor follow from others.
  fileprivate var missingRecords: [StreamField] {
    let (hasSize, hasRate) = (hasRecordSize, settings[.rate] != nil)
    if settings[.throughput] != nil, hasSize || hasRate { return [] }
    return (hasSize ? [] : [.recordSize]) + (hasRate ? [] : [.rate])
  }

  /// Finds what is unknown of a stream; `nil` where everything is given or follows.
  ///
  /// - Parameter bytes: Bytes a second, by the field that gives them.
  /// - Returns: What neither is given nor follows.
  func unknown(_ bytes: [StreamField: Ratio]) -> KinesisStream.Unknown? {
    switch missingRecords {
    case [.rate]: .rate
    case [.recordSize]: .recordSize
    case [.recordSize, .rate]:
      bytes[.throughput].map { .recordsOf(bytesPerSecond: $0, peak: bytes[.peakThroughput]) }
        ?? .records
    default: nil
    }
  }
}

extension DocumentReader {
  /// Checks that what is known of a stream's records is enough.
  mutating func checkRecords(of stream: LocatedStream, in context: StreamContext) {
    let missing = stream.missingRecords
    if context.needsUsage {
      if let throughput = stream.settings[.throughput], missing.count == 2 {
        let name = name(of: .throughput, at: throughput.key)
        report(
          .missingField, "\(name) is given, and neither 'recordSize' nor 'rate'.",
          at: throughput.key,
          advice:
            "add \"recordSize\", or else \"rate\": how many records there are decides the bill")
      } else if stream.settings[.throughput] == nil {
        for field in missing { reportMissing(field, of: stream) }
      }
    } else if !missing.isEmpty {
      checkUnknown(missing, of: stream, in: context)
    }
  }

  /// Checks that a stream of which not everything is known can be priced in part.
  private mutating func checkUnknown(
    _ missing: [StreamField], of stream: LocatedStream, in context: StreamContext
  ) {
    let names = missing.map { "'\($0.words.name)'" }.joined(separator: " and ")
    if let peak = stream.settings[.peakThroughput], stream.settings[.throughput] == nil,
      missing.contains(.recordSize)
    {
      report(
        .missingField,
        "\(name(of: .peakThroughput, at: peak.key)) says nothing of records without \(names).",
        at: peak.key, advice: "add \"throughput\", or \"recordSize\"")
    }
    if stream.settings[.throughput] != nil, stream.settings[.putSize] != nil, missing.count == 2 {
      reportMissing(.rate, of: stream)
    }
    guard context.mode == .provisioned, stream.settings[.currentShards] == nil else { return }
    if let shards = stream.settings[.shards], !isLeftOpen(.shards, by: shards.value) { return }
    // The peak alone says how many shards are needed.
    if missing == [.rate], stream.settings[.peakRate] != nil { return }
    let wanted = missing.map { "\"\($0.words.name)\"" }.joined(separator: " and ")
    report(
      .missingField,
      "Without \(names) the shards of a provisioned stream cannot be worked out.",
      at: stream.settings[.throughput]?.key ?? stream.place,
      advice: "add \"shards\" or \"currentShards\" to price what is known, or else \(wanted)")
  }

  private mutating func reportMissing(_ field: StreamField, of stream: LocatedStream) {
    let name = field.words.name
    report(
      .missingField, "The field '\(name)' is missing from this object.", at: stream.place,
      advice: "add \"\(name)\"")
  }
}
