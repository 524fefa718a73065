import ShardPlanText
import TestSupport
import Testing

struct `Decimal text` {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `is the same number however it is written`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let digits = Int.random(in: 1...38, using: &random)
    let first = String(Int.random(in: 1...9, using: &random))
    let rest = (1..<digits).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    let written = first + rest
    let sign = Bool.random(using: &random) ? "-" : ""
    let power = Int.random(in: -900...900, using: &random)
    let number = try DecimalText("\(sign)\(written)e\(power)")

    #expect(number.isNegative == (sign == "-"))
    #expect(number.coefficient % 10 != 0)
    #expect(
      String(number.coefficient) + String(repeating: "0", count: number.exponent - power) == written
    )
    #expect(try DecimalText(written) == DecimalText(written + "e0"))
    let again = try DecimalText("\(sign)\(number.coefficient)E\(number.exponent)")
    #expect(again == number)
    // The point may stand anywhere when the exponent makes up for it.
    let places = Int.random(in: 0..<digits, using: &random)
    let point = written.index(written.endIndex, offsetBy: -places)
    let fraction = places == 0 ? "" : "." + written[point...]
    #expect(try DecimalText("\(sign)\(written[..<point])\(fraction)e\(power + places)") == number)
    let zeros = String(repeating: "0", count: 50)
    #expect(try DecimalText("\(sign)0.\(zeros)\(written)\(zeros)e\(power + 50 + digits)") == number)
  }

  @Test(
    arguments: [
      ("0", false, 0, 0), ("-0.000", false, 0, 0), ("0e99999999999999999999", false, 0, 0),
      ("0.0150", false, 15, -3), ("-1200", true, 12, 2), ("1E3", false, 1, 3),
      ("1e-03", false, 1, -3),
      ("1e+999", false, 1, 999), ("10e998", false, 1, 999), ("0.1e-998", false, 1, -999),
      ("99999999999999999999999999999999999999", false, 99999999999999999999999999999999999999, 0),
    ] as [(String, Bool, UInt128, Int)])
  func `keeps a value exactly`(
    text: String, isNegative: Bool, coefficient: UInt128, exponent: Int
  ) throws {
    let number = try DecimalText(text)
    #expect(number.isNegative == isNegative)
    #expect(number.coefficient == coefficient)
    #expect(number.exponent == exponent)
  }

  @Test(arguments: [
    "", "-", "+1", ".5", "1.", "01", "-01", "1e", "1e+", "1 ", " 1", "0x1", "1,5", "١", "1\u{301}",
    "NaN", "Infinity", "1.e1", "--1", "1e1.5", "1\0", "１",
  ])
  func `is nothing but what JSON calls a number`(text: String) {
    #expect(throws: DecimalText.Failure.notANumber) { try DecimalText(text) }
  }

  @Test(
    arguments: [
      ("123456789012345678901234567890123456789", .tooManyDigits),
      ("1." + String(repeating: "0", count: 37) + "1", .tooManyDigits),
      ("1e1000", .exponentTooLarge), ("10e999", .exponentTooLarge), ("1e-1000", .exponentTooLarge),
      ("0.1e-999", .exponentTooLarge), ("1e999999999999", .exponentTooLarge),
      ("1e-99999999999999999999999999999999", .exponentTooLarge),
      ("1" + String(repeating: "0", count: 1000), .exponentTooLarge),
    ] as [(String, DecimalText.Failure)])
  func `has its limits`(text: String, failure: DecimalText.Failure) {
    #expect(throws: failure) { try DecimalText(text) }
  }

  @Test func `may be written with more zeros than its exponent may say`() throws {
    let zeros = String(repeating: "0", count: 100_000)
    #expect(try DecimalText("0.\(zeros)1e100001") == DecimalText("1"))
    #expect(try DecimalText("1\(zeros)e-100000") == DecimalText("1"))
    #expect(try DecimalText("1.5\(zeros)") == DecimalText("1.5"))
    let quoted = "\"12\""
    #expect(try DecimalText(quoted.dropFirst().dropLast()) == DecimalText("12"))
  }

  @Test(arguments: [
    ("1e-08", "0.00000001"), ("1.4E-8", "0.000000014"), ("1.50e1", "15"), ("-2.5e-1", "-0.25"),
    ("12e2", "1200"), ("-0e5", "0"), ("12.5", "12.5"), ("10e-1", "1"),
  ])
  func `has a plain form without an exponent`(text: String, plain: String) throws {
    #expect(try DecimalText(text).plain == plain)
  }

  @Test func `is the same number in its plain form`() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<500 {
      let digits = Int64.random(in: -99_999_999...99_999_999, using: &random)
      let number = try DecimalText("\(digits)e\(Int.random(in: -60...25, using: &random))")
      #expect(try DecimalText(number.plain) == number)
      #expect(!number.plain.contains("e"))
    }
  }
}
