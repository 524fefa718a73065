/// An exact amount of money: a whole number of 10⁻¹² of its currency's unit.
///
/// Twelve decimal places hold every price that AWS publishes, the smallest being that of a PUT
/// payload unit ($0.000000014). Which currency it is, the bill or the rate card says, so that
/// amounts of two currencies never meet inside one bill.
///
/// ```swift
/// if let price = Money(priceText: "0.000000014") {
///   print(price.picounits, price.magnitude * 1_000_000)  // 14000 0.014
/// }
/// print((Money.units(1_196) + Money(picounits: 825_000_000_000)).text(in: .usDollar))
/// // $1,196.83
/// ```
public struct Money: Sendable, Equatable {
  /// The amount in 10⁻¹² currency units.
  public let picounits: Int128

  /// Creates an amount.
  ///
  /// - Parameter picounits: The amount in 10⁻¹² currency units.
  public init(picounits: Int128) {
    self.picounits = picounits
  }

  /// Creates the amount nearest to an exact number of currency units, ties going to even.
  ///
  /// The result is `nil` when it exceeds ``largest``.
  ///
  /// - Parameter ratio: The amount in currency units.
  public init?(rounding ratio: Ratio) {
    self.init(roundingPicounits: ratio * Ratio(Money.picounitsPerUnit))
  }

  /// Creates the amount nearest to an exact number of 10⁻¹² currency units, ties going to even.
  init?(roundingPicounits ratio: Ratio) {
    let picounits = ratio.rounded(.toNearestOrEven)
    guard let picounits, picounits <= UInt128(Money.largest.picounits) else { return nil }
    self.init(picounits: Int128(picounits))
  }

  /// Returns a whole number of currency units.
  ///
  /// - Parameter count: How many units, such as dollars; negative ones are owed the other way.
  /// - Returns: The exact amount.
  public static func units(_ count: Int64) -> Money {
    Money(picounits: Int128(count) * Int128(picounitsPerUnit))
  }

  /// No money.
  public static var zero: Money { Money(picounits: 0) }

  /// The largest amount that a bill may come to: 10²⁵ currency units.
  public static let largest = Money(
    picounits: 10_000_000_000_000_000_000_000_000 * Int128(picounitsPerUnit))

  /// The picounits in one unit of currency.
  static var picounitsPerUnit: UInt128 { 1_000_000_000_000 }

  /// The amount without its sign, in currency units.
  public var magnitude: Ratio {
    Ratio(picounits.magnitude, over: Money.picounitsPerUnit)
  }

  /// A Boolean value indicating whether this is less than nothing.
  public var isNegative: Bool { picounits < 0 }
}

extension Money: Comparable {
  public static func < (left: Money, right: Money) -> Bool {
    left.picounits < right.picounits
  }
}

extension Money: AdditiveArithmetic {
  /// Adds two amounts.
  ///
  /// - Parameters:
  ///   - left: An amount.
  ///   - right: An amount in the same currency.
  /// - Returns: The exact sum.
  /// - Precondition: The sum stays within 128 bits, as any sum of two bills does.
  public static func + (left: Money, right: Money) -> Money {
    Money(picounits: left.picounits + right.picounits)
  }

  /// Subtracts an amount.
  ///
  /// - Parameters:
  ///   - left: An amount.
  ///   - right: What is taken from it, in the same currency.
  /// - Returns: The exact difference, which may be negative.
  /// - Precondition: The difference stays within 128 bits, as that of any two bills does.
  public static func - (left: Money, right: Money) -> Money {
    Money(picounits: left.picounits - right.picounits)
  }
}

extension Money: CustomStringConvertible {
  /// The exact amount as a decimal number, such as `0.000000014`.
  public var description: String {
    (isNegative ? "-" : "") + magnitude.decimal(places: 12)
  }
}

extension Money {
  /// The currency that a rate card is in, by its ISO 4217 code.
  ///
  /// ```swift
  /// print(Money.Currency.usDollar, Money.Currency(code: "usd") == nil)  // USD true
  /// print(Money.units(12).text(in: .chineseYuan))  // CN¥12.00
  /// ```
  public struct Currency: Sendable, Equatable, CustomStringConvertible {
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
    public static var usDollar: Money.Currency { Money.Currency(known: "USD") }

    /// The Chinese yuan: the currency of AWS's regions in China.
    public static var chineseYuan: Money.Currency { Money.Currency(known: "CNY") }

    public var description: String { code }
  }
}
