/// The currency that a rate card is in, by its ISO 4217 code.
public struct Currency: Sendable, Hashable, CustomStringConvertible {
  /// Three capital letters, such as `USD`.
  public let code: String

  /// Creates a currency; `nil` unless the code is three capital letters.
  ///
  /// - Parameter code: The ISO 4217 code.
  public init?(code: String) {
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard code.utf8.count == 3, code.utf8.allSatisfy({ letters.contains($0) }) else { return nil }
    self.init(known: code)
  }

  private init(known code: String) {
    self.code = code
  }

  /// The US dollar: the currency of AWS's commercial and GovCloud regions.
  public static var usDollar: Currency { Currency(known: "USD") }

  /// The Chinese yuan: the currency of AWS's regions in China.
  public static var chineseYuan: Currency { Currency(known: "CNY") }

  public var description: String { code }
}
