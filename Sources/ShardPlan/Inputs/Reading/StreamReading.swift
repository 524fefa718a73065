import ShardPlanEngine
import ShardPlanText

extension DocumentReader {
  /// Makes a stream of located values.
  ///
  /// - Parameters:
  ///   - located: The values.
  ///   - usual: The name of a stream without one.
  ///   - month: The month that monthly rates are spread over.
  ///   - names: The names of the other streams.
  /// - Returns: The stream, or `nil` when something is wrong with it.
  mutating func stream(
    _ located: LocatedStream, or usual: String, month: BillingMonth, names: inout UniqueNames
  ) -> KinesisStream? {
    let errors = errorCount
    let name = names.name(at: located.name, or: usual, &self)
    // The rate and the records are replaced below, or found missing.
    var stream = KinesisStream(name: name, recordSize: .bytes(1), rate: .perSecond(1))
    stream.aggregation = located.aggregation
    checkRecords(of: located)
    for field in Self.fieldsInOrder {
      guard let setting = located.settings[field], !isLeftOpen(field, by: setting.value),
        let value = value(at: setting.value, of: field, month: month)
      else { continue }
      stream.take(value, for: field)
    }
    checkAggregation(of: located)
    guard located.isSound, errorCount == errors else { return nil }
    let faults = stream.faults(in: month)
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
    return value
  }

  private func isLeftOpen(_ field: StreamField, by node: Node) -> Bool {
    guard let open = field.words.open, case .string(open.word) = node.value.content else {
      return false
    }
    return true
  }

  /// Checks that a stream has a rate, and sizes of records in one of two ways.
  private mutating func checkRecords(of stream: LocatedStream) {
    if stream.settings[.recordSizes] == nil {
      reportMissing(.recordSize, of: stream)
    } else if let size = stream.settings[.recordSize] {
      report(
        .contradiction,
        "The stream has both a \(name(of: .recordSize, at: size.key)) and "
          + "\(name(of: .recordSizes, at: size.key)).", at: size.key,
        advice: "leave one of them out")
    }
    reportMissing(.rate, of: stream)
  }

  private mutating func reportMissing(_ field: StreamField, of stream: LocatedStream) {
    guard stream.settings[field] == nil else { return }
    let name = field.words.name
    report(
      .missingField, "The field '\(name)' is missing from this object.", at: stream.place,
      advice: "add \"\(name)\"")
  }
}

extension KinesisStream {
  fileprivate mutating func take(_ value: FieldValue, for field: StreamField) {
    switch value {
    case .number(let number): take(number, for: field)
    case .rate(let rate): take(rate, for: field)
    case .mix(let mix): records = mix
    }
  }
}
