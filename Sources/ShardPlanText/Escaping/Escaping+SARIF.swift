extension Escaping {
  /// Returns text as a plain text message of SARIF 2.1.0, before it is written as JSON.
  ///
  /// Braces are doubled, as they would mark places for arguments (section 3.11.5). Where brackets
  /// could make a link (3.11.6), all of them are preceded by a backslash, and so are backslashes.
  ///
  /// - Parameter text: Any text.
  /// - Returns: A message that reads as the text, without arguments and links in it.
  package static func sarif(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let mayLink = zip(scalars, scalars.dropFirst()).contains { $0 == "]" && $1 == "(" }
    var escaped = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case "{", "}": escaped.append(scalar)
      case "[", "]", "\\": if mayLink { escaped.append("\\") }
      default: break
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}

extension Escaping {
  /// Returns the path of a file as a reference that RFC 3986 allows.
  ///
  /// - Parameter path: A path with slashes between folders.
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
  /// True if a path may contain this byte unescaped; not a colon, which could end a scheme.
  fileprivate var standsInPath: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~/".utf8.contains(self)
    }
  }
}
