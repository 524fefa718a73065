public import ShardPlanEngine
import ShardPlanText

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
