/// Comparing the words of a format: units, field names, codes.
///
/// `==` compares text by canonical equivalence, and so takes the Kelvin sign U+212A for a `K`. Formats
/// are of ASCII alone.
extension StringProtocol {
  /// Returns whether this is the same text byte for byte.
  ///
  /// - Parameter other: The text to compare with.
  /// - Returns: Whether both have the same bytes in UTF-8.
  package func isExactly(_ other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }

  /// A Boolean value indicating whether all characters are ASCII.
  package var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// The code point of the first character beyond ASCII, such as `U+212A`; `nil` without one.
  package var firstBeyondASCII: String? {
    unicodeScalars.first { !$0.isASCII }.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
    }
  }

  /// A Boolean value indicating whether all characters are digits from 0 to 9, if there are any.
  package var isDigits: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension Sequence<String> {
  /// Returns whether one of the texts is the same byte for byte.
  package func containsExactly(_ text: some StringProtocol) -> Bool {
    contains { $0.isExactly(text) }
  }
}
