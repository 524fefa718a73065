/// The size of an aggregate of the Kinesis Producer Library, part by part, in bytes.
public struct KPLSize: Sendable, Hashable {
  /// The table of the distinct partition keys.
  public let keyTable: Ratio
  /// The user records, each with its headers.
  public let records: Ratio

  /// Four magic bytes and a 16-byte digest.
  public var frame: Ratio { 20 }

  /// The size of the whole aggregate.
  public var total: Ratio { frame + keyTable + records }
}
