/// A power of ten that numbers are rounded to.
struct DecimalStep: Sendable {
  /// The zeros before the decimal point, or the places after it.
  private let exponent: Int
  private let scale: UInt128

  private init(exponent: Int) {
    self.exponent = exponent
    scale = Ratio.powerOfTen(exponent.magnitude < 38 ? Int(exponent.magnitude) : 38)
  }

  /// Whole numbers.
  static let whole = DecimalStep(exponent: 0)

  /// The most decimal places: as many as are written.
  static let mostPlaces = 12

  /// Numbers from here on cannot be counted in any step.
  static var mostValue: Ratio { Ratio(Ratio.powerOfTen(22)) }

  /// Creates the coarsest step that is at most a tenth of a gap between two values.
  init(showing gap: Ratio) {
    var exponent = -Self.mostPlaces
    while exponent < 22, DecimalStep(exponent: exponent + 1).value(10) <= gap { exponent += 1 }
    self.init(exponent: exponent)
  }

  /// So many steps.
  func value(_ count: UInt128) -> Ratio {
    exponent >= 0 ? Ratio(count * scale) : Ratio(count, over: scale)
  }

  /// How many steps a number comes to.
  func count(of number: Ratio) -> Ratio {
    exponent >= 0 ? number / Ratio(scale) : number * Ratio(scale)
  }

  /// The number of steps that is next above a number.
  func multiple(above number: Ratio) -> UInt128 { (count(of: number).rounded(.down) ?? 0) + 1 }

  /// The least number of steps that is not below a number.
  func multiple(from number: Ratio) -> UInt128 { count(of: number).rounded(.up) ?? 0 }

  /// The number of steps that is nearest.
  func rounded(_ number: Ratio) -> Ratio? {
    count(of: number).rounded(.toNearestOrAwayFromZero).map(value)
  }
}
