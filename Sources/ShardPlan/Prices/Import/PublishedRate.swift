import ShardPlanEngine
import ShardPlanText

/// One price in an AWS file, with everything that a table needs.
struct PublishedRate {
  /// The region.
  let region: Region
  /// The subject of the price.
  let subject: RateSubject
  /// The price.
  let price: Located<Money>
  /// The edition of the file.
  let publication: Publication
}

/// The subject of a rate, as far as the file identifies it.
enum RateSubject: Hashable {
  /// One billing dimension.
  case dimension(BillingDimension)
  /// One of several dimensions that AWS's rate code does not distinguish.
  case member(of: SharedRates, code: String)
}

/// The edition of a price file.
struct Publication: Equatable {
  /// When AWS published it.
  let date: Timestamp
  /// The file in words, as tables name their source.
  let source: String
}

extension Publication: Comparable {
  /// Orders editions by their date; moments sort as their texts do.
  static func < (left: Self, right: Self) -> Bool {
    (left.date.description, left.source) < (right.date.description, right.source)
  }
}

extension DocumentReader {
  /// Reads a price of AWS's, which is decimal text with zeros at its end.
  mutating func awsPrice(_ node: Node) -> Located<Money>? {
    guard case .string(let text) = node.value.content else {
      report(
        .importPrice, "A price is decimal text in AWS's files; found \(node.summary).", at: node,
        advice: ImportDraft.untouched)
      return nil
    }
    let shortest = text.withoutTrailingZeros
    if let fault = PriceRule.broken(by: shortest) {
      report(
        .importPrice, "\(fault.message.dropLast()); found \(node.summary).", at: node,
        advice: ImportDraft.untouched)
      return nil
    }
    return Money(priceText: shortest).map { Located($0, at: node) }
  }
}

extension String {
  /// The decimal number without the zeros that end its decimals, which carry no value.
  fileprivate var withoutTrailingZeros: String {
    guard let point = utf8.firstIndex(of: UInt8(ascii: ".")), hasSuffix("0") else { return self }
    var digits = utf8[...]
    while digits.last == UInt8(ascii: "0"), digits.endIndex > point { digits.removeLast() }
    if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension Diagnostic.Code {
  static let importPrice = Self(
    "import-price", "A price in AWS's file is invalid.",
    "It is malformed, zero, negative, too large or too fine.")
}
