/// The sizes in which AWS counts what is put into a stream.
package enum PayloadUnits {
  /// Bytes of one PUT payload unit: 25 KB of 1,024 bytes.
  ///
  /// AWS never states it in bytes; its calculator counts 1,024 bytes to the kilobyte, and the
  /// Kinesis Producer Library, released together with the unit, fills 51,200 bytes: two units.
  package static var unit: Ratio { 25_600 }

  /// Bytes to which on-demand modes round up each record.
  ///
  /// Source: Kinesis Data Streams pricing page, "rounded up to the nearest 1 KB".
  static var onDemandStep: Ratio { 1_024 }

  /// Bytes of the one-letter key that the Kinesis Producer Library gives an aggregate.
  static var kplOuterKey: Ratio { 1 }

  /// Returns the PUT payload units of one record, at least one.
  package static func units(of bytes: Ratio) -> Ratio { max(1, (bytes / unit).roundedUp) }

  /// Returns the pieces of some bytes that a whole number of bytes takes.
  static func count(of bytes: Int64, unit: Int) -> Int64 {
    (bytes + Int64(unit) - 1) / Int64(unit)
  }

  /// Returns the bytes of one record that on-demand modes bill: rounded up to whole kilobytes.
  package static func billedBytes(of bytes: Ratio) -> Ratio {
    (bytes / onDemandStep).roundedUp * onDemandStep
  }
}

extension RecordMix.Part {
  /// PUT payload units of one such record, sent as it is.
  public var payloadUnits: Ratio { PayloadUnits.units(of: size.bytes) }

  /// Bytes of one such record that on-demand modes bill, sent as it is.
  public var billedBytes: Ratio { PayloadUnits.billedBytes(of: size.bytes) }
}
