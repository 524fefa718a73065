/// Counts the bytes of an aggregate record by record, the way a protobuf encoder writes it.
///
/// The engine adds up bands of equal records instead. Format: awslabs/amazon-kinesis-producer,
/// `aggregation-format.md`.
enum KPLMessage {
  /// The bytes of an aggregate of whole records.
  static func bytes(records: Int, size: Int, keys: Int, keySize: Int) -> Int {
    let (magic, digest) = (4, 16)
    var bytes = magic + digest
    for _ in 0..<keys { bytes += field(keySize) }
    for index in 0..<records {
      let keyIndex = 1 + varint(index % keys)
      bytes += field(keyIndex + field(size))
    }
    return bytes
  }

  /// The bytes for means: of records of about that size, and between two whole counts.
  ///
  /// A length prefix is that of the next whole size, and counts between two are linear.
  static func bytes(records: Fraction, size: Fraction, keys: Int64, keySize: Fraction) -> Fraction {
    let wholeSize = size.ceiling(upTo: 1 << 40)
    let wholeKey = keySize.ceiling(upTo: 1 << 40)
    func bytes(_ count: Int64) -> Fraction {
      let whole = KPLMessage.bytes(
        records: Int(count), size: Int(wholeSize), keys: Int(keys), keySize: Int(wholeKey))
      return Fraction(whole) - Fraction(count) * (Fraction(wholeSize) - size)
        - Fraction(keys) * (Fraction(wholeKey) - keySize)
    }
    let more = records.ceiling(upTo: 1 << 40)
    guard Fraction(more) != records else { return bytes(more) }
    let (above, below) = (bytes(more), bytes(more - 1))
    return below + (above - below) * (records - Fraction(more - 1))
  }

  /// A tag, a length and what is that long.
  private static func field(_ length: Int) -> Int { 1 + varint(length) + length }

  /// Seven bits to a byte.
  private static func varint(_ value: Int) -> Int {
    var (rest, bytes) = (value >> 7, 1)
    while rest > 0 { (rest, bytes) = (rest >> 7, bytes + 1) }
    return bytes
  }
}
