/// Manual UTF-8 decoding, so that broken bytes keep their places.
extension [UInt8] {
  /// The mark that some editors put before UTF-8 text.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns the well-formed scalar that begins at an offset.
  ///
  /// - Parameter offset: The offset of a byte.
  /// - Returns: The scalar, or `nil` when no well-formed scalar begins there.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    let lead = self[offset]
    let length: Int
    switch lead {
    case 0x00...0x7F: return Unicode.Scalar(lead)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard length <= count - offset else { return nil }
    var value = UInt32(lead & (0x7F >> length))
    for byte in self[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // A surrogate or a value that is too large is no scalar; one written too long has a shorter
    // width than it takes here.
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else { return nil }
    return scalar
  }

  /// Returns the number of bytes of the scalar at an offset; a broken byte stands for itself.
  ///
  /// - Parameter offset: The offset of a byte.
  /// - Returns: The number of bytes, from 1 to 4.
  func scalarLength(at offset: Int) -> Int {
    scalar(at: offset).map(UTF8.width) ?? 1
  }

  /// Returns the offset at which the scalar that covers an offset begins.
  ///
  /// - Parameter offset: An offset from 0 to the number of bytes.
  /// - Returns: The same offset, or one at most 3 bytes before it.
  func scalarStart(covering offset: Int) -> Int {
    guard offset < count else { return count }
    for distance in 1...3 where distance <= offset {
      if scalarLength(at: offset - distance) > distance { return offset - distance }
    }
    return offset
  }

  /// Returns the text of a range of bytes, each broken byte replaced by U+FFFD.
  ///
  /// - Parameter range: A range that begins and ends between scalars.
  /// - Returns: The repaired text, with one scalar for each step that a column counts.
  func repairedText(in range: Range<Int>) -> String {
    if let text = String(validating: self[range], as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var offset = range.lowerBound
    while offset < range.upperBound {
      text.append(scalar(at: offset) ?? "\u{FFFD}")
      offset += scalarLength(at: offset)
    }
    return String(text)
  }
}
