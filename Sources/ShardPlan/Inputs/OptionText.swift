import ShardPlanEngine
import ShardPlanText

/// A number as typed, and what follows it.
struct OptionText {
  private let number: String
  private let unit: String

  init(_ text: String) {
    let notation = NumberNotation(text)
    number = Self.grouped(notation.digits)
    let rest = trimmingSpaces(notation.rest[...])
    unit = rest.first == "/" ? "/" + trimmingSpaces(rest.dropFirst()) : rest
  }

  /// The value with a space before its unit, as in `77 B`, `12.5 %` and `25,000/s`.
  var spaced: String {
    number + (number.isEmpty || unit.isEmpty || isTight ? "" : " ") + unit
  }

  /// A Boolean value indicating whether the unit belongs to the number, as in `25/s` and `10k/s`.
  private var isTight: Bool {
    unit.first == "/" || "kKM".contains(unit.first ?? " ") && unit.dropFirst().first == "/"
  }

  /// The value with its unit right after the number, as in `7d`.
  var tight: String { number + unit }

  /// Puts commas between groups of three digits before the decimal point.
  private static func grouped(_ number: String) -> String {
    let whole = number.utf8.prefix { $0 != UInt8(ascii: ".") }.count
    let isPlain = number.utf8.prefix(whole).allSatisfy { (0x30...0x39).contains($0) }
    guard whole > 3, isPlain else { return number }
    var grouped: [UInt8] = []
    for (index, digit) in number.utf8.enumerated() {
      if index > 0, index < whole, (whole - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}

extension ScenarioOption {
  /// Returns a value in the name of a column; different values have different names.
  func column(for item: String) -> String {
    guard let words = field?.words else { return CapacityMode(rawValue: item)?.column ?? item }
    let text = OptionText(item)
    if subject == .traffic { return "\(name) \(text.spaced)" }
    switch words.kind {
    case _ where words.open?.word == item: return words.open?.column ?? item
    case .mix: return OptionMix(item)?.words ?? item
    case .word: return words.column.text(of: item, isOne: false)
    case .seconds, .hours: return words.column.text(of: text.tight, isOne: false)
    case .size, .volume, .rate, .throughput, .share, .count, .number:
      return words.column.text(of: text.spaced, isOne: text.spaced == "1")
    }
  }
}

extension CapacityMode {
  /// The mode in the name of a column.
  fileprivate var column: String {
    switch self {
    case .provisioned: "provisioned"
    case .onDemand: "on-demand"
    case .onDemandAdvantage: "Advantage"
    }
  }
}

/// Sizes of records with the share of each, as typed: `1KB:50%+49KB:50%`.
struct OptionMix {
  private let parts: [(size: String, share: String)]

  /// Reads the parts; `nil` when one of them lacks its size or its share.
  init?(_ text: String) {
    var parts: [(size: String, share: String)] = []
    for part in text.split(separator: "+", omittingEmptySubsequences: false) {
      let halves = part.split(separator: ":", omittingEmptySubsequences: false)
        .map { trimmingSpaces($0) }
      guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return nil }
      parts.append((halves[0], halves[1]))
    }
    self.parts = parts
  }

  /// A Boolean value indicating whether this is a single size with less than all records, which has no
  /// meaning by itself.
  var isPart: Bool {
    guard parts.count == 1, let share = parts.first?.share else { return false }
    let isPercent = share.hasSuffix("%")
    let number = try? DecimalText(isPercent ? trimmingSpaces(share.dropLast()) : share)
    return number.map { !isPercent || $0 != Self.all } ?? false
  }

  private static let all = try? DecimalText("100")

  /// The list of a scenario file.
  var content: JSONValue.Content {
    func field(_ name: String, _ content: JSONValue.Content) -> JSONMember {
      JSONMember(key: name, keyRange: 0..<0, value: JSONValue(content: content, range: 0..<0))
    }
    return .array(
      parts.map { part in
        // A share without a sign is a weight, which files write as a plain number.
        let isWeight = Int64(part.share).map { String($0) == part.share } ?? false
        return JSONValue(
          content: .object([
            field("size", .string(part.size)),
            field("share", isWeight ? .number(part.share) : .string(part.share)),
          ]), range: 0..<0)
      })
  }

  /// The mix in the name of a column: `1 KB (50 %) + 49 KB (50 %)`.
  var words: String {
    parts.map { "\(OptionText($0.size).spaced) (\(OptionText($0.share).spaced))" }
      .joined(separator: " + ")
  }
}
