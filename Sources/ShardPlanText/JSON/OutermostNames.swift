extension JSONReader {
  /// Returns the names of a document's outermost fields, or of those of the first object in its
  /// outermost list.
  ///
  /// A walk over quotes and brackets that checks nothing, so that a large file is recognized in a
  /// fraction of the time that it takes to read, and a broken one as far as it goes.
  ///
  /// - Parameter source: The document, of which the first value counts.
  /// - Returns: The names in their order; none without such an object.
  package static func outermostNames(of source: SourceText) -> [String] {
    var walk = OutermostWalk(source)
    return walk.names()
  }
}

/// A walk over the quotes and brackets of a document.
private struct OutermostWalk {
  private let source: SourceText
  private let bytes: [UInt8]
  private var index: Int

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    index = source.beginning.offset
  }

  mutating func names() -> [String] {
    skipSpace()
    if take(UInt8(ascii: "[")) { skipSpace() }
    guard take(UInt8(ascii: "{")) else { return [] }
    var names: [String] = []
    var (depth, isKey) = (1, true)
    while index < bytes.count, depth > 0 {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let start = index
        skipString()
        if depth == 1, isKey { names.append(name(from: start)) }
        isKey = false
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): isKey = depth == 1
      default: break
      }
      index += 1
    }
    return names
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isJSONSpace { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Skips the string whose opening quote comes next.
  private mutating func skipString() {
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
    index = bytes.count
  }

  /// The string before the next byte, as the document writes it where that is broken.
  private func name(from start: Int) -> String {
    let text = bytes[start..<index].dropFirst().dropLast()
    guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
    var parser = JSONParser(SourceText(name: source.name, bytes: Array(bytes[start..<index])))
    return (try? parser.string()) ?? String(decoding: text, as: UTF8.self)
  }
}
