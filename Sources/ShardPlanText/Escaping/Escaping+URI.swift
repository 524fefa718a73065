extension Escaping {
  /// Returns the path of a file as a reference that RFC 3986 allows.
  ///
  /// - Parameter path: A path whose folders are parted by slashes.
  /// - Returns: A relative reference, or a `file` URI when the path is absolute.
  package static func uri(ofFile path: String) -> String {
    var uri = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in path.utf8 {
      if byte.standsInPath {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += percentEncoding(of: byte)
      }
    }
    return uri
  }

  /// Returns a byte as a percent sign and two digits.
  static func percentEncoding(of byte: UInt8) -> String {
    (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
  }
}

extension UInt8 {
  /// Whether a path may hold this byte as it is; a colon could end a scheme and may not.
  fileprivate var standsInPath: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~/".utf8.contains(self)
    }
  }
}
