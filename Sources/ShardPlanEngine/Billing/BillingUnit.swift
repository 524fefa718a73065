/// What one price is for; a quantity of one unit cannot meet a price of another.
public protocol BillingUnit: Sendable {
  /// The unit's name as reports show it.
  static var name: UnitName { get }
}

/// The names of billing units.
@nonexhaustive
public enum UnitName: String, Sendable, Hashable {
  /// See ``ShardHour``.
  case shardHour = "shard-hour"
  /// See ``PutPayloadUnit``.
  case putPayloadUnit = "PUT payload unit"
  /// See ``ConsumerShardHour``.
  case consumerShardHour = "consumer-shard-hour"
  /// See ``StreamHour``.
  case streamHour = "stream-hour"
  /// See ``Gigabyte``.
  case gigabyte = "GB"
  /// See ``GigabyteMonth``.
  case gigabyteMonth = "GB-month"
}

extension UnitName: CustomStringConvertible {
  /// The name in reports, such as `shard-hour`.
  public var description: String { rawValue }
}

/// One shard open for one hour; parts of an hour are billed as parts.
public enum ShardHour: BillingUnit {
  public static var name: UnitName { .shardHour }
}

/// Up to 25,600 bytes of one record that is put into a stream.
///
/// Source: AWS's pricing page, which bills records in chunks of 25 KB and counts 1,024 bytes to each.
public enum PutPayloadUnit: BillingUnit {
  public static var name: UnitName { .putPayloadUnit }
}

/// One enhanced fan-out consumer registered on one shard for one hour.
public enum ConsumerShardHour: BillingUnit {
  public static var name: UnitName { .consumerShardHour }
}

/// One on-demand stream open for one hour.
public enum StreamHour: BillingUnit {
  public static var name: UnitName { .streamHour }
}

/// 2³⁰ bytes.
public enum Gigabyte: BillingUnit {
  public static var name: UnitName { .gigabyte }
}

/// 2³⁰ bytes stored for a whole month.
public enum GigabyteMonth: BillingUnit {
  public static var name: UnitName { .gigabyteMonth }
}
