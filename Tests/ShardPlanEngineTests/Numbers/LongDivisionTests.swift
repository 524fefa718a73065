@testable import ShardPlanEngine
import Testing

struct `Long division` {
  /// Computed with the integers of Python 3: `divmod(dividend, divisor)`, in hexadecimal.
  ///
  /// Dividends and divisors are limbs to base 2⁶⁴, least first. Those of the middle rows make
  /// Knuth's algorithm D estimate a digit one too large even after its corrections, which happens
  /// to two random digits in 2⁶⁴.
  static let divisions: [Division] = [
    Division(
      "one limb by another", [100], by: [7],
      quotient: "e", remainder: "2"),
    Division(
      "a number by itself", [3, .max, 5], by: [3, .max, 5],
      quotient: "1", remainder: "0"),
    Division(
      "a smaller number by a larger one", [.max, .max], by: [0, 0, 1],
      quotient: "0", remainder: "ffffffffffffffffffffffffffffffff"),
    Division(
      "ones by one limb of ones", [.max, .max, .max, .max, .max], by: [.max],
      quotient: "10000000000000001000000000000000100000000000000010000000000000001", remainder: "0"),
    Division(
      "a digit one too large is added back", [0, 0, high, high - 1], by: [1, 0, high],
      quotient: "fffffffffffffffe", remainder: "7fffffffffffffffffffffffffffffff0000000000000002"),
    Division(
      "a digit one too large is added back, one limb longer", [0, 0, 0, high, high - 1],
      by: [1, 0, 0, high],
      quotient: "fffffffffffffffe",
      remainder: "7fffffffffffffffffffffffffffffffffffffffffffffff0000000000000002"),
    Division(
      "an added-back digit of a divisor to be shifted", [3, 0, high],
      by: [1, 0, 2305843009213693952],
      quotient: "3", remainder: "200000000000000000000000000000000000000000000000"),
    Division(
      "a digit of all ones that is estimated beyond them", [0, .max - 1, high], by: [.max, high],
      quotient: "ffffffffffffffff", remainder: "7fffffffffffffffffffffffffffffff"),
    Division(
      "a digit of all ones with two limbs of ones", [0, 0, 1, high], by: [.max, .max, high],
      quotient: "fffffffffffffffe", remainder: "30000000000000000fffffffffffffffe"),
    Division(
      "ones by ones", [.max, .max, .max, .max, .max, .max], by: [.max, .max, .max],
      quotient: "1000000000000000000000000000000000000000000000001", remainder: "0"),
    Division(
      "one power of the base by ones", [0, 0, 0, 0, 0, 1], by: [.max, .max],
      quotient: "1000000000000000000000000000000010000000000000000", remainder: "10000000000000000"),
    Division(
      "ones by a power of the base", [.max, .max, .max, .max, .max], by: [0, 0, 0, 1],
      quotient: "ffffffffffffffffffffffffffffffff",
      remainder: "ffffffffffffffffffffffffffffffffffffffffffffffff"),
    Division(
      "many limbs by few", [1, 2, 3, 4, 5, 6, 7, 8], by: [11, high],
      quotient:
        "10000000000000000dfffffffffffffeabfffffffffffffed60000000000001d4000000000000019a1",
      remainder: "7ffffffffffebe41fffffffffffee616"),
  ]

  @Test(arguments: divisions)
  func `comes to the quotient and remainder that Python has`(division: Division) throws {
    let (quotient, remainder) = WideNatural(limbs: division.dividend)
      .quotientAndRemainder(dividingBy: WideNatural(limbs: division.divisor))
    #expect(BigNatural(quotient) == (try #require(BigNatural(division.quotient, radix: 16))))
    #expect(BigNatural(remainder) == (try #require(BigNatural(division.remainder, radix: 16))))
  }
}

private let high: UInt64 = 1 << 63

struct Division: CustomTestStringConvertible {
  let testDescription: String
  let dividend: [UInt64]
  let divisor: [UInt64]
  let quotient: String
  let remainder: String

  init(
    _ name: String, _ dividend: [UInt64], by divisor: [UInt64], quotient: String,
    remainder: String
  ) {
    testDescription = name
    (self.dividend, self.divisor) = (dividend, divisor)
    (self.quotient, self.remainder) = (quotient, remainder)
  }
}
