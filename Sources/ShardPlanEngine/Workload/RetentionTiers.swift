/// The ages at which the price of keeping data changes.
///
/// Source: Kinesis Data Streams pricing and FAQ.
enum RetentionTiers {
  /// Hours that every stream includes.
  static var included: Int64 { 24 }
  /// Hours up to which retention is extended, and beyond which it is long-term.
  static var extended: Int64 { 168 }
}
