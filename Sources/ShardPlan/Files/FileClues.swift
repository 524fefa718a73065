import ShardPlanText

/// The facts about a file by which its kind is recognized, whatever its name is.
struct FileClues {
  /// The notations of files.
  enum Notation {
    case json, yaml, commaSeparated, otherText, binary
  }

  /// The notation of the file.
  let notation: Notation
  /// The names of the outermost fields, or of those of the first object in the outermost list.
  ///
  /// Of answers one after the other, the first counts; of YAML, the names at the beginning of a line.
  let fields: [String]
  /// The names in the first line of a comma-separated file.
  let columns: [String]
  /// The beginning of the file as text.
  let head: String
  /// The first line that is neither empty nor a comment.
  let firstLine: String
  private let bytes: [UInt8]

  /// The length of the beginning.
  private static let headLength = 4_096

  init(of source: SourceText) {
    bytes = source.bytes
    let beginning = bytes.prefix(Self.headLength)
    head = String(decoding: beginning, as: UTF8.self)
    let lines = head.split(whereSeparator: { $0.isNewline }).map { String($0) }
    firstLine = lines.first { !Self.isComment($0) } ?? ""
    let opening = beginning.first { !$0.isASCIISpace }
    if beginning.contains(0) {
      (notation, fields, columns) = (.binary, [], [])
    } else if opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") {
      (notation, fields, columns) = (.json, JSONReader.outermostNames(of: source), [])
    } else if Self.key(in: firstLine) != nil {
      (notation, fields, columns) = (.yaml, lines.compactMap { Self.key(in: $0) }, [])
    } else {
      let names = firstLine.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0.drop { $0 == "\"" || $0 == "\u{FEFF}" }.prefix { $0 != "\"" })
      }
      notation = names.count > 2 && !names.contains("") ? .commaSeparated : .otherText
      fields = []
      columns = notation == .commaSeparated ? names : []
    }
  }

  /// Returns whether there is a field.
  func has(_ field: String) -> Bool { fields.containsExactly(field) }

  /// Returns whether the file is comma-separated and names a column.
  func hasColumn(_ name: String) -> Bool { columns.containsExactly(name) }

  /// Returns whether the file begins with some bytes.
  func begins(with magic: [UInt8]) -> Bool { bytes.starts(with: magic) }

  /// Returns whether a text is near the beginning.
  func contains(_ text: String) -> Bool { head.firstRange(of: text) != nil }

  private static func isComment(_ line: String) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    return text.isEmpty || text.hasPrefix("#") || text.hasPrefix("//") || text == "---"
  }

  /// The key at the beginning of a line of YAML.
  private static func key(in line: String) -> String? {
    let name = line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    let rest = line.dropFirst(name.count)
    guard name.first?.isLetter ?? false, rest == ":" || rest.hasPrefix(": ") else { return nil }
    return String(name)
  }
}

extension UInt8 {
  fileprivate var isASCIISpace: Bool {
    self == 0x20 || (0x09...0x0D).contains(self) || self == 0xEF || self == 0xBB || self == 0xBF
  }
}
