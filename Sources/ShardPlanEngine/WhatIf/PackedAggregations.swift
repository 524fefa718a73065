/// The choices and the curve of an aggregation table, in a tenth of the memory that they take one by one.
///
/// A plan of ten thousand streams holds a million points until its report is written.
struct PackedAggregations: Sendable {
  private var numbers = PackedNumbers()
  private let counts: (choices: Int, points: Int)

  /// Packs them.
  init(choices: [AggregationTable.Choice], curve: [AggregationTable.Point]) {
    counts = (choices.count, curve.count)
    for choice in choices { add(choice) }
    for point in curve { add(point) }
    numbers.trim()
  }

  /// The choices, unpacked on each access.
  var choices: [AggregationTable.Choice] {
    var reader = PackedNumbers.Reader(numbers)
    return choices(&reader)
  }

  /// The points, unpacked on each access.
  var curve: [AggregationTable.Point] {
    var reader = PackedNumbers.Reader(numbers)
    _ = choices(&reader)
    return (0..<counts.points).map { _ in Self.point(&reader) }
  }

  private func choices(_ reader: inout PackedNumbers.Reader) -> [AggregationTable.Choice] {
    (0..<counts.choices).map { _ in Self.choice(&reader) }
  }

  /// The limits by their number, which is one more than their index; zero for no limit.
  private static var limits: [Capacity.BindingLimit] {
    [.writeRecords, .writeBytes, .readBytes, .fixed, .minimum]
  }

  private mutating func add(_ choice: AggregationTable.Choice) {
    numbers.append(choice.recordsPerPut)
    numbers.append(choice.bytesPerRecord)
    numbers.append(choice.payloadUnits)
    numbers.append(choice.billedBytes)
    numbers.append(choice.shards.map { UInt128(clamping: $0) + 1 } ?? 0)
    let limit = choice.bindingLimit.flatMap { Self.limits.firstIndex(of: $0) }
    numbers.append(limit.map { UInt128($0) + 1 } ?? 0)
    numbers.append(choice.total)
    numbers.append(choice.bufferSeconds)
    numbers.append(choice.isFull ? 1 as UInt128 : 0)
  }

  private static func choice(_ reader: inout PackedNumbers.Reader) -> AggregationTable.Choice {
    let (count, bytes) = (reader.ratio(), reader.ratio())
    let (units, billed) = (reader.ratio(), reader.ratio())
    let (shards, limit) = (reader.natural(), Int(clamping: reader.natural()))
    return AggregationTable.Choice(
      recordsPerPut: count, bytesPerRecord: bytes, payloadUnits: units, billedBytes: billed,
      shards: shards == 0 ? nil : Int64(clamping: shards - 1),
      bindingLimit: limits.indices.contains(limit - 1) ? limits[limit - 1] : nil,
      total: reader.money(), bufferSeconds: reader.ratio(), isFull: reader.natural() == 1)
  }

  private mutating func add(_ point: AggregationTable.Point) {
    numbers.append(UInt128(point.count))
    numbers.append(point.units)
    numbers.append(point.total)
    numbers.append(point.isFull ? 1 as UInt128 : 0)
  }

  private static func point(_ reader: inout PackedNumbers.Reader) -> AggregationTable.Point {
    AggregationTable.Point(
      UInt64(clamping: reader.natural()), units: reader.ratio(), total: reader.money(),
      isFull: reader.natural() == 1)
  }
}
