import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Makes a stream of located values.
  ///
  /// - Parameters:
  ///   - located: The values.
  ///   - usual: The name of a stream without one.
  ///   - context: The setting in which it is read.
  ///   - names: The names of the other streams.
  ///   - checker: Checks the stream.
  /// - Returns: The stream, or `nil` when something is wrong with it.
  mutating func stream(
    _ located: LocatedStream, or usual: String, in context: StreamContext,
    names: inout UniqueNames, checkedBy checker: inout StreamChecker
  ) -> KinesisStream? {
    let month = context.month
    let errors = errorCount
    let name = names.name(at: located.name, or: usual, &self)
    // The rate and the records are replaced below, or found missing.
    var stream = KinesisStream(name: name, recordSize: .bytes(1), rate: .perSecond(1))
    (stream.mode, stream.region) = (context.ownMode, located.region?.value)
    stream.aggregation = located.aggregation
    checkRecords(of: located, in: context)
    checkSizes(of: located)
    if let consumers = located.consumers.flatMap({ self.consumers($0) }) {
      stream.consumers = consumers
    }
    var throughputs: [StreamField: Throughput] = [:]
    for field in Self.fieldsInOrder {
      guard let setting = located.settings[field], !isLeftOpen(field, by: setting.value),
        let value = value(at: setting.value, of: field, month: month)
      else { continue }
      if case .throughput(let throughput) = value { throughputs[field] = throughput }
      stream.take(value, for: field)
    }
    checkAggregation(of: located)
    guard located.isSound, errorCount == errors else { return nil }
    stream.unknown = located.unknown(throughputs.mapValues { $0.perSecond(in: month) })
    if stream.unknown?.hidesRecordSize != true {
      for (field, throughput) in throughputs.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        take(throughput, for: field, of: located, in: month, to: &stream)
      }
    }
    if stream.unknown != nil, stream.shards == nil { stream.shards = stream.currentShards }
    if let traffic = located.traffic, errorCount == errors {
      moveTraffic(of: &stream, to: traffic, in: month)
    }
    guard errorCount == errors else { return nil }
    let faults = checker.faults(of: stream, in: month)
    for fault in faults { report(fault, of: located) }
    return faults.isEmpty ? stream : nil
  }

  /// The required settings first, then the others in the order of the table.
  private static let fieldsInOrder: [StreamField] = {
    let required: [StreamField] = [.recordSize, .recordSizes, .rate]
    return required + StreamField.allCases.filter { !required.contains($0) }
  }()

  /// Reads a setting and checks at once whether it is within its bounds.
  private mutating func value(
    at node: Node, of field: StreamField, month: BillingMonth
  ) -> FieldValue? {
    guard let value = value(node, of: field) else { return nil }
    if let number = value.number(in: month), !field.bounds.contains(number) {
      reportOutOfBounds(field, at: node)
      return nil
    }
    if let number = value.number(in: month) { warnOfThousands(in: node, of: field, readAs: number) }
    return value
  }

  /// Says how `25.000/s` was read, if the setting may also have a thousand times the number.
  mutating func warnOfThousands(in node: Node, of field: StreamField, readAs number: Ratio) {
    guard case .string(let text) = node.value.content,
      let readings = NumberNotation(text).ambiguity, field.bounds.contains(number * 1_000)
    else { return }
    warn(of: readings, in: text, at: node)
  }

  /// Says which of two readings of a number was taken.
  mutating func warn(of readings: NumberNotation.Readings, in text: String, at node: Node) {
    guard let decimal = readings.decimal, let thousands = readings.thousands else { return }
    report(
      .numberAmbiguous,
      "'\(Abbreviation.of(text))' is read as \(Abbreviation.of(decimal)), not as "
        + "\(Abbreviation.of(thousands)).", at: node,
      advice: "write either of the two; a point always begins decimals", severity: .warning)
  }

  func isLeftOpen(_ field: StreamField, by node: Node) -> Bool {
    guard let open = field.words.open, case .string(open.word) = node.value.content else {
      return false
    }
    return true
  }

  /// Checks that the sizes of records are given in one way.
  private mutating func checkSizes(of stream: LocatedStream) {
    if stream.settings[.recordSizes] != nil, let size = stream.settings[.recordSize] {
      report(
        .contradiction,
        "The stream has both a \(name(of: .recordSize, at: size.key)) and "
          + "\(name(of: .recordSizes, at: size.key)).", at: size.key,
        advice: "leave one of them out")
    }
  }
}

extension KinesisStream {
  fileprivate mutating func take(_ value: FieldValue, for field: StreamField) {
    switch value {
    case .number(let number): take(number, for: field)
    case .rate(let rate): take(rate, for: field)
    case .mix(let mix): records = mix
    // What follows from it depends on the other settings.
    case .throughput: break
    }
  }
}

extension LocatedStream {
  private static let kpl = "aggregation.kpl"

  /// A Boolean value indicating whether the settings of producers are given, from which the records per
  /// PUT follow.
  var hasProducers: Bool { groups.contains(Self.kpl) }

  /// The kind of aggregation that the given settings belong to, by its defaults.
  var aggregation: Aggregation {
    if hasProducers { return .producer(KPLSettings()) }
    return groups.contains("aggregation") ? .kpl(recordsPerPut: 1) : .none
  }
}

extension DocumentReader {
  /// Checks settings of aggregation that exclude each other.
  mutating func checkAggregation(of stream: LocatedStream) {
    if stream.hasProducers {
      for field in [StreamField.recordsPerPut, .putSize] {
        guard let key = stream.settings[field]?.key else { continue }
        report(
          .contradiction,
          "\(name(of: field, at: key)) is given, and also \(key.isTyped ? "'--kpl-…'" : "'kpl'"), "
            + "from which it would follow.", at: key, advice: "leave one of them out")
      }
    } else if stream.settings[.putSize] != nil, let key = stream.settings[.distinctKeys]?.key {
      report(
        .noEffect, "The size of a PUT is given, so its number of keys has no effect.", at: key,
        advice: "leave out \(name(of: .distinctKeys, at: key)) or \(name(of: .putSize, at: key))",
        severity: .warning)
    }
  }

  /// The name of a setting in messages: that of its field in a file, or of its option.
  func name(of field: StreamField, at node: Node) -> String {
    node.isTyped ? "'--\(field.words.option)'" : "'\(field.words.name)'"
  }
}

extension DocumentReader {
  /// Reports that a setting lies outside what it may be.
  mutating func reportOutOfBounds(_ field: StreamField, at node: Node) {
    let words = field.words
    report(
      .outOfRange,
      "\(words.subject) must be \(field.bounds.words(in: words.kind.boundsUnit)); "
        + "found \(node.summary).", at: node, advice: words.advice)
  }

  /// Reports why settings that are allowed one by one cannot go together.
  mutating func report(_ reason: Rejection.Reason, of stream: LocatedStream) {
    func place(_ candidates: StreamField...) -> Node {
      candidates.lazy.compactMap { stream.settings[$0]?.value }.first ?? stream.place
    }
    switch reason {
    case .peakBelowAverage(let highest, let average):
      let peak = stream.settings[.peakRate] == nil ? StreamField.peakThroughput : .peakRate
      let isMoved = !place(peak).isTyped && [.rate, .throughput].contains { place($0).isTyped }
      report(
        .contradiction,
        "The peak of \(highest.shown) records/s is below the average of \(average.shown) records/s.",
        at: place(.peakRate, .peakThroughput),
        advice: isMoved
          ? "give '--\(ScenarioOption.traffic)' instead, which moves the peak too, or the peak as well"
          : "leave \(name(of: peak, at: place(peak))) out when the rate is steady")
    case .moreKeysThanRecords(let keys, let recordsPerPut):
      report(
        .contradiction,
        "An aggregate of \(recordsPerPut.shown) records cannot have \(keys) different keys.",
        at: place(.distinctKeys), advice: "write at most as many keys as records")
    case .hotKeyBelowMean(let share, let keys):
      report(
        .contradiction,
        "The busiest of \(keys) partition keys brings at least \((100 / Ratio(keys)).shown) % of the traffic; "
          + "found \((share * 100).shown) %.",
        at: place(.hotKeyShare, .partitionKeys),
        advice:
          "leave \(name(of: .hotKeyShare, at: place(.hotKeyShare))) out when all keys are equally busy"
      )
    case .moreKeysTogether(let together, let keys):
      report(
        .contradiction,
        "An aggregate cannot have \(together) different keys where there are \(keys).",
        at: place(.distinctKeys, .partitionKeys), advice: "write at most as many as there are")
    case .moreKeysThanTraffic(let keys, let records):
      report(
        .contradiction,
        "There are \(keys) partition keys, and only \(records.shown) records in a month.",
        at: place(.partitionKeys), advice: "write the number of keys in use")
    case .recordTooLarge(let bytes, let recordsPerPut):
      let what =
        recordsPerPut == 1 ? "A record" : "A Kinesis record of \(recordsPerPut.shown) user records"
      report(
        .recordTooLarge,
        "\(what) takes \(bytes.shown) B with its key; Kinesis takes at most 10485760 B (10 MiB).",
        at: place(.putSize, .recordsPerPut, .recordSize, .recordSizes, .throughput),
        advice: "put fewer or smaller records")
    case .aggregatesTooLarge(let share, let recordsPerPut):
      report(
        .recordTooLarge,
        "\(NumberText.percent(share * 100)) of aggregates of \(recordsPerPut.shown) user records take "
          + "more than 10 MiB with their key; Kinesis takes none of those.",
        at: place(.recordsPerPut, .recordSizes),
        advice: "put fewer records, or send the largest ones by themselves")
    case .shardsUnknown, .notKnown:
      report(.missingField, "\(reason.words.uppercasedFirst).", at: stream.place)
    case .outOfBounds(let field, _, _): reportOutOfBounds(field, at: place(field))
    case .streamCount, .monthLength, .modeNotPriced, .regionNotPriced, .advantageInPart,
      .currencies, .beyondCounting:
      preconditionFailure("A single stream cannot be at fault for what concerns its scenario.")
    case .notWhole, .noProducers, .notPriced, .changesAggregation:
      preconditionFailure("Only a change of a stream can be at fault in this way.")
    }
  }
}

extension Ratio {
  /// The number with all its digits, or cut where they do not end.
  var shown: String {
    for places in [12, 38] where isExact(places: places) { return decimal(places: places) }
    return decimal(rounded: .down) + "…"
  }
}

extension Bounds {
  /// The bounds in words, such as "above 0 and at most 10485760 B".
  func words(in unit: String) -> String {
    let scale: Ratio = unit == "%" ? 100 : 1
    let suffix = unit.isEmpty || unit == "%" ? unit : " " + unit
    return (includesLeast ? "at least " : "above ") + (least * scale).decimal() + suffix
      + " and at most " + (most * scale).decimal() + suffix
  }
}
