/// The places of values inside a document, as JSONPath writes them.
enum JSONPath {
  /// The whole document.
  static let root = "$"

  /// Returns the path of an element of a list.
  static func element(_ index: Int, of path: String) -> String { "\(path)[\(index)]" }

  /// Returns the path of a field of an object; only a plain name stands after a point.
  static func field(_ name: String, of path: String) -> String {
    isPlain(name) ? "\(path).\(name)" : "\(path)['\(escaped(name))']"
  }

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
    return name.unicodeScalars.allSatisfy {
      $0 == "_" || ("0"..."9").contains($0) || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
    }
  }

  private static func escaped(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "'": escaped += "\\'"
      case "\\",
        _ where scalar.value < 0x20:
        escaped += scalar.jsonEscape
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
