import ShardPlanEngine
import ShardPlanText

/// Bytes of user records in a period: `5 MB/s`, `1 GB/day` or `30 TB/year`.
///
/// With the mean size of records it gives their rate, and with the rate their mean size, both exactly.
struct Throughput: Sendable {
  fileprivate let bytes: Ratio
  fileprivate let period: RecordRate.Period

  init(_ bytes: Ratio, per period: RecordRate.Period) {
    self.bytes = bytes
    self.period = period
  }

  /// Returns the exact number of bytes in a second.
  func perSecond(in month: BillingMonth) -> Ratio {
    RecordRate(bytes, per: period).perSecond(in: month)
  }

  /// Returns the exact rate of records of some mean size, over the same period.
  func rate(ofRecordsOf size: ByteCount) -> RecordRate {
    RecordRate(bytes / size.bytes, per: period)
  }
}

extension DocumentReader {
  /// Reads a throughput: a number of bytes per second, or text with a size and a period.
  mutating func throughput(_ node: Node) -> Throughput? {
    let kind = "A throughput"
    let example = "\"5 MB/s\""
    guard let measure = measure(node, kind, example: example) else { return nil }
    guard let unit = measure.unit else { return Throughput(measure.number, per: .second) }
    let sizes = UnitTable(kind: kind, example: example, units: Throughput.sizes, listed: 9)
    guard let (size, period) = Self.halves(of: unit) else {
      guard unit.isEmpty || meaning(of: unit, in: sizes, at: node) != nil else { return nil }
      report(
        .missingUnit, "\(kind) needs bytes and a period.", at: node,
        advice: "write it like \(example)")
      return nil
    }
    let periods = UnitTable(kind: kind, example: example, units: Throughput.periods, listed: 5)
    guard let factor = meaning(of: size, in: sizes, at: node),
      let one = meaning(of: period, in: periods, at: node)
    else { return nil }
    return Throughput(one.bytes * factor * measure.number, per: one.period)
  }

  /// The unit of bytes, and the period as the table of periods has it.
  private static func halves(of unit: String) -> (size: String, period: String)? {
    guard let sign = unit.firstRange(of: "/") ?? unit.firstRange(of: " per ") else { return nil }
    return (
      trimmingSpaces(unit[..<sign.lowerBound]), "/" + trimmingSpaces(unit[sign.upperBound...])
    )
  }
}

extension Throughput {
  /// The units of bytes: `mb/s` and `kb/s` may be bits.
  static let sizes = UnitTable.sizes.units.filter { !$0.name.hasSuffix("b") }

  /// A byte in each period; a year is 365 days, as in retention.
  static let periods =
    UnitTable.rates.units.map { (name: $0.name, meaning: Throughput(1, per: $0.meaning)) }
    + ["/year", "/years", "/y", "/yr"].map {
      (name: $0, meaning: Throughput(Ratio(1, over: 365), per: .day))
    }

  /// Reads a throughput; `nil` for any other text.
  init?(text: String) {
    let read = try? DocumentReader.reading { $0.throughput(Node(typed: .string(text))) }
    guard let read else { return nil }
    self = read
  }
}

extension LocatedStream {
  /// A Boolean value indicating whether sizes of records are given, in either way.
  var hasRecordSize: Bool { settings[.recordSize] != nil || settings[.recordSizes] != nil }
}

extension DocumentReader {
  /// Sets what follows from a throughput, or checks it against the settings that it follows from.
  ///
  /// - Parameters:
  ///   - throughput: The throughput, within its bounds.
  ///   - field: The average or the peak.
  ///   - located: The stream, with the size of its records or, for the average, with their rate.
  ///   - month: The month that monthly rates are spread over.
  ///   - stream: The stream so far: of the average before the peak.
  mutating func take(
    _ throughput: Throughput, for field: StreamField, of located: LocatedStream,
    in month: BillingMonth, to stream: inout KinesisStream
  ) {
    let isPeak = field == .peakThroughput
    let rateField = isPeak ? StreamField.peakRate : .rate
    guard let key = located.settings[field]?.key else { return }
    let bytes = throughput.perSecond(in: month)
    guard located.settings[rateField] != nil else {
      let rate = throughput.rate(ofRecordsOf: stream.recordSize)
      if follows(rate.perSecond(in: month), for: rateField, from: field, at: key) {
        stream.take(rate, for: rateField)
      }
      return
    }
    let rate = (isPeak ? stream.peakRate : stream.rate)?.perSecond(in: month) ?? .one
    guard located.hasRecordSize || isPeak else {
      let size = bytes / rate
      if follows(size, for: .recordSize, from: field, at: key) { stream.recordSize = .bytes(size) }
      return
    }
    let product = stream.recordSize.bytes * rate
    guard product != bytes else { return }
    let size = located.settings[.recordSizes] == nil ? StreamField.recordSize : .recordSizes
    let others = located.hasRecordSize ? [size, rateField] : [.throughput, .rate, rateField]
    let names = others.map { name(of: $0, at: key) }
    let own = name(of: field, at: key)
    report(
      .contradiction,
      names.dropLast().joined(separator: ", ") + " and \(names.last ?? "") make "
        + "\(product.shown) B/s; \(own) is \(bytes.shown) B/s.", at: key,
      advice: "leave out \(names.last ?? "") or \(own)")
  }

  /// Returns whether what follows from a throughput is within its bounds, or reports that it is not.
  private mutating func follows(
    _ value: Ratio, for field: StreamField, from throughput: StreamField, at key: Node
  ) -> Bool {
    guard !field.bounds.contains(value) else { return true }
    let unit = field.words.kind.boundsUnit
    report(
      .outOfRange,
      "\(field.words.subject) must be \(field.bounds.words(in: unit)); "
        + "\(value.shown) \(unit) would follow from \(name(of: throughput, at: key)).", at: key,
      advice: throughput.words.advice)
    return false
  }
}
