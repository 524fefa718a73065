public import ShardPlanEngine
import ShardPlanText

/// The value of a setting, read by its kind.
enum FieldValue: Sendable {
  /// A number in the unit of the setting's bounds.
  case number(Ratio)
  /// User records in a period.
  case rate(RecordRate)
  /// Bytes of user records in a period.
  case throughput(Throughput)
  /// Sizes of records, whose bounds are checked one by one.
  case mix(RecordMix)

  /// The number that bounds are checked by.
  func number(in month: BillingMonth) -> Ratio? {
    switch self {
    case .number(let number): number
    case .rate(let rate): rate.perSecond(in: month)
    case .throughput(let throughput): throughput.perSecond(in: month)
    case .mix: nil
    }
  }
}

extension DocumentReader {
  /// Reads the value of a setting.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - field: The setting.
  /// - Returns: The value, which may be out of bounds, or `nil` when something was reported.
  mutating func value(_ node: Node, of field: StreamField) -> FieldValue? {
    let words = field.words
    switch words.kind {
    case .size, .volume: return size(node).map { .number($0.bytes) }
    case .mix: return recordMix(node).map { .mix($0) }
    case .rate: return rate(node).map { .rate($0) }
    case .throughput: return throughput(node).map { .throughput($0) }
    case .seconds: return seconds(node, words.value).map { .number($0) }
    case .hours: return retentionHours(node).map { .number($0) }
    case .share: return share(node, words.value).map { .number($0) }
    case .count: return count(node, words.value, example: words.example).map { .number($0) }
    case .number:
      return plainNumber(node, words.value, example: words.example).map { .number($0) }
    case .word(let choices):
      return word(node, words.value, among: choices).map { .number(Ratio(UInt64($0))) }
    }
  }
}

extension DocumentReader {
  /// Reads one of a few words.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - subject: The value at the beginning of a message, such as `The type of a consumer`.
  ///   - words: The words that are allowed.
  /// - Returns: The position of the word, or `nil` when something was reported.
  mutating func word(_ node: Node, _ subject: String, among words: [String]) -> Int? {
    guard let word = string(node) else { return nil }
    if let index = words.firstIndex(where: { $0.isExactly(word) }) { return index }
    report(
      .unknownWord, "\(subject) '\(Abbreviation.of(word))' is not known.", at: node,
      advice: (Suggestion.nearest(to: word, among: words)
        ?? words.first { word.count > 2 && $0.hasSuffix(word) }).map {
          Suggestion.question($0, insteadOf: word)
        }
        ?? "write one of " + words.map { "'\($0)'" }.joined(separator: ", "))
    return nil
  }
}

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
      case .word(let choices):
        reader.word(node, words.value, among: choices).map { Ratio(UInt64($0)) }
      case .count, .number: reader.plainNumber(node, "A number", example: "12")
      case .size, .volume, .rate, .throughput, .seconds, .hours:
        reader.value(node, of: self)?.number(in: month)
      }
    }
  }
}

extension ByteCount {
  /// Reads a size as scenario files and options write it: `77 B`, `2 KiB` or `1.5MB`.
  ///
  /// A kilobyte is 1,024 bytes either way, as AWS counts. The result is `nil` when the text has another
  /// form; that it may be outside of ``StreamField/bounds`` is found when the stream is priced.
  ///
  /// ```swift
  /// print(ByteCount(text: "2 KB") ?? .bytes(0))  // 2048 B
  /// ```
  ///
  /// - Parameter text: The text.
  public init?(text: String) {
    guard let size = DocumentReader.value(of: text, { $0.size($1) }) else { return nil }
    self = size
  }
}

extension RecordRate {
  /// Reads a rate as scenario files and options write it: `25000/s` or `1000000/day`.
  ///
  /// The result is `nil` when the text has another form; that it may be outside of
  /// ``StreamField/bounds`` is found when the stream is priced.
  ///
  /// - Parameter text: The text.
  public init?(text: String) {
    guard let rate = DocumentReader.value(of: text, { $0.rate($1) }) else { return nil }
    self = rate
  }
}

extension BillingMonth {
  /// Reads a month as scenario files and options write it: `730h`, `30d` or `2026-11`.
  ///
  /// The result is `nil` when the text has another form, or there is no such month.
  ///
  /// - Parameter text: The text.
  public init?(text: String) {
    guard let month = try? BillingMonth.read(text) else { return nil }
    self = month
  }

  /// Reads a month as scenario files and options write it, or tells what is wrong with it.
  ///
  /// - Parameter text: The text.
  /// - Returns: The month.
  /// - Throws: ``InvalidInput`` with one diagnostic when the text is no month.
  package static func read(_ text: String) throws(InvalidInput) -> BillingMonth {
    try DocumentReader.reading { $0.month(Node(typed: .string(text))) }
  }
}

extension DocumentReader {
  /// Reads a text as the value of a field, where it would be in quotes.
  fileprivate static func value<Value>(
    of text: String, _ read: (inout DocumentReader, Node) -> Value?
  ) -> Value? {
    try? reading { read(&$0, Node(typed: .string(text))) }
  }

  /// Reads a value that was typed, or throws what was reported about it.
  static func reading<Value>(
    _ read: (inout DocumentReader) -> Value?
  ) throws(InvalidInput) -> Value {
    var reader = DocumentReader(SourceText(name: "", bytes: []))
    guard let value = read(&reader) else { throw InvalidInput(diagnostics: reader.diagnostics) }
    return value
  }
}
