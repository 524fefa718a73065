public import ShardPlanEngine
import ShardPlanText

extension StreamField {
  /// Reads a value as scenario files and options write it, or a plain number in the unit of
  /// ``bounds``.
  ///
  /// A share above one needs its percent sign, since 80 is not a fraction of one.
  ///
  /// - Parameters:
  ///   - text: The text, such as `77B`, `1000/s`, `7d`, `80%` or `12.5`.
  ///   - month: The month that monthly rates are spread over.
  /// - Returns: The number, which may lie outside the bounds.
  /// - Throws: ``InvalidInput`` with one diagnostic when the text is no such value.
  /// - Precondition: The month is longer than zero hours when the text is a rate per month.
  public func value(of text: String, in month: BillingMonth) throws(InvalidInput) -> Ratio {
    let isNumber = (try? DecimalText(text)) != nil
    let json = isNumber ? text : JSONOutput.string(text).text()
    var reader = DocumentReader(SourceText(name: "", text: json))
    guard let node = reader.root(),
      let value = value(node, isNumber: isNumber, in: month, &reader)
    else { throw InvalidInput(diagnostics: reader.diagnostics) }
    return value
  }

  private func value(
    _ node: Node, isNumber: Bool, in month: BillingMonth, _ reader: inout DocumentReader
  ) -> Ratio? {
    let isShare = self == .targetUtilization || self == .hotKeyShare
    if isNumber, !isShare { return reader.plainNumber(node, "A value", example: "12") }
    switch self {
    case .recordSize, .recordSizes, .partitionKeySize, .putSize, .aggregateSize, .longTermReads:
      return reader.size(node)?.bytes
    case .rate, .peakRate: return reader.rate(node)?.perSecond(in: month)
    case .bufferedTime: return reader.seconds(node, "A buffered time")
    case .retention: return reader.retentionHours(node)
    case .targetUtilization, .hotKeyShare: return reader.share(node, of: self)
    case .count, .recordsPerPut, .distinctKeys, .aggregateCount, .producers, .shards,
      .currentShards, .sharedConsumers, .enhancedFanOutConsumers, .pollsPerSecond:
      return reader.plainNumber(node, "A number", example: "12")
    }
  }
}
