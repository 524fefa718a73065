public import ShardPlanEngine
import ShardPlanText

extension StreamField {
  /// Reads a value as scenario files and options write it, or a plain number in the unit of
  /// ``bounds``.
  ///
  /// A share above one needs its percent sign, since 80 is not a fraction of one.
  ///
  /// ```swift
  /// print(try StreamField.retention.value(of: "7d", in: .standard))  // 168
  /// ```
  ///
  /// - Parameters:
  ///   - text: The text, such as `77B`, `1000/s`, `7d`, `80%` or `12.5`.
  ///   - month: The month that monthly rates are spread over.
  /// - Returns: The number, which may lie outside the bounds.
  /// - Throws: ``InvalidInput`` with one diagnostic when the text is no such value.
  /// - Precondition: The month is longer than zero hours when the text is a rate per month.
  public func value(of text: String, in month: BillingMonth) throws(InvalidInput) -> Ratio {
    let isNumber = (try? DecimalText(text)) != nil
    let node = Node(typed: isNumber ? .number(text) : .string(text))
    return try DocumentReader.reading { reader in
      switch words.kind {
      case .share: reader.share(node, words.value)
      case _ where isNumber: reader.plainNumber(node, "A value", example: "12")
      case .mix: reader.size(node)?.bytes
      case .count, .number: reader.plainNumber(node, "A number", example: "12")
      case .size, .volume, .rate, .seconds, .hours:
        reader.value(node, of: self)?.number(in: month)
      }
    }
  }
}
