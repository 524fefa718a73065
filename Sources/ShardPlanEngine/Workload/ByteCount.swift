/// A number of bytes, which may be the mean of many and so need not be whole.
///
/// ```swift
/// print(ByteCount.kibibytes(2), ByteCount(text: "1.5 MB")?.bytes ?? 0)  // 2048 B 1572864
/// ```
public struct ByteCount: Sendable, Hashable, Comparable {
  /// The number of bytes.
  public let bytes: Ratio

  /// Creates a byte count.
  ///
  /// - Parameter bytes: The number of bytes, which need not be whole.
  public init(_ bytes: Ratio) {
    self.bytes = bytes
  }

  /// Returns a byte count.
  ///
  /// - Parameter count: How many, which need not be whole.
  /// - Returns: The exact number of bytes.
  public static func bytes(_ count: Ratio) -> ByteCount { ByteCount(count) }

  /// Returns a number of kibibytes, each 1,024 bytes.
  ///
  /// - Parameter count: How many, which need not be whole.
  /// - Returns: The exact number of bytes.
  public static func kibibytes(_ count: Ratio) -> ByteCount { ByteCount(count * 1_024) }

  /// Returns a number of mebibytes, each 1,048,576 bytes.
  ///
  /// - Parameter count: How many, which need not be whole.
  /// - Returns: The exact number of bytes.
  public static func mebibytes(_ count: Ratio) -> ByteCount { ByteCount(count * 1_048_576) }

  /// Returns a number of gibibytes, each 2³⁰ bytes.
  ///
  /// - Parameter count: How many, which need not be whole.
  /// - Returns: The exact number of bytes.
  public static func gibibytes(_ count: Ratio) -> ByteCount { ByteCount(count * 1_073_741_824) }

  /// Compares two numbers of bytes, exactly.
  ///
  /// - Parameters:
  ///   - left: A number of bytes.
  ///   - right: Another one.
  /// - Returns: Whether the first is less.
  public static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }
}

extension ByteCount: CustomStringConvertible {
  /// The number of bytes to twelve decimal places, such as `77 B`.
  public var description: String { bytes.description + " B" }
}
