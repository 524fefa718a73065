/// The 25,600th roots of unity, as integers with 62 binary places.
///
/// Each is right to three units of the last place: it is the product of two roots that are each
/// rounded once.
struct RootsOfUnity: Sendable {
  /// How many there are: the bytes of a payload unit, a multiple of those of a kilobyte.
  static var count: Int { 25_600 }
  /// One, with as many binary places.
  static var one: Int64 { 1 << 62 }

  /// The real part of each root.
  private let cosines: [Int64]

  init() {
    let (quarter, step) = (Self.count / 4, 160)
    func root(_ index: Int) -> FixedComplex {
      FixedComplex(
        real: Self.cosine(of: index), imaginary: Self.cosine(of: quarter - index))
    }
    let coarse = (0...quarter / step).map { root($0 * step) }
    let fine = (0..<step).map { root($0) }
    var cosines = [Int64](repeating: 0, count: Self.count)
    for index in 0...quarter {
      let cosine = (coarse[index / step] * fine[index % step]).real
      cosines[index] = cosine
      cosines[2 * quarter - index] = -cosine
      cosines[2 * quarter + index] = -cosine
      if index > 0 { cosines[4 * quarter - index] = cosine }
    }
    self.cosines = cosines
  }

  /// The root whose angle is a number of steps of the full circle, below ``count``.
  @inline(__always)
  subscript(index: Int) -> FixedComplex {
    FixedComplex(
      real: cosines[index],
      imaginary: cosines[
        index < Self.count / 4 ? index + Self.count * 3 / 4 : index - Self.count / 4])
  }

  /// Adds up roots, each times a weight, and rounds once.
  @inline(__always)
  func sum(_ terms: [(root: Int, weight: Int64)]) -> FixedComplex {
    var (real, imaginary) = (Int128(0), Int128(0))
    for term in terms {
      let root = self[term.root]
      real &+= Int128(root.real) &* Int128(term.weight)
      imaginary &+= Int128(root.imaginary) &* Int128(term.weight)
    }
    return FixedComplex(real: .init(places62: real), imaginary: .init(places62: imaginary))
  }

  /// The cosine of some steps of the first quarter, rounded to 62 binary places.
  ///
  /// It is the power series with 124 places, of which the last few are lost.
  private static func cosine(of steps: Int) -> Int64 {
    let pi = UInt128(0x3243_F6A8_885A_308D) << 64 | UInt128(0x3131_98A2_E037_0734)
    let angle = pi / UInt128(count / 2) * UInt128(steps)
    let square = product(angle, angle)
    var (sum, lack, term) = (UInt128(1) << 124, UInt128(0), UInt128(1) << 124)
    var index: UInt128 = 1
    while term > 0 {
      term = product(term, square) / (index * (index + 1))
      if index % 4 == 1 { lack += term } else { sum += term }
      index += 2
    }
    return Int64(truncatingIfNeeded: ((sum > lack ? sum - lack : 0) + 1 << 61) >> 62)
  }

  private static func product(_ left: UInt128, _ right: UInt128) -> UInt128 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return high << 4 | low >> 124
  }
}

/// A complex number of at most about one, with 62 binary places.
struct FixedComplex: Sendable {
  var real: Int64
  var imaginary: Int64

  @inline(__always)
  var isZero: Bool { real | imaginary == 0 }

  /// The product, cut off towards zero; so powers of a number below one come to an end.
  @inline(__always)
  static func * (left: FixedComplex, right: FixedComplex) -> FixedComplex {
    let real =
      Int128(left.real) &* Int128(right.real) &- Int128(left.imaginary) &* Int128(right.imaginary)
    let imaginary =
      Int128(left.real) &* Int128(right.imaginary) &+ Int128(left.imaginary) &* Int128(right.real)
    return FixedComplex(real: .init(places62: real), imaginary: .init(places62: imaginary))
  }

  /// A power with an exponent of at least one.
  func power(_ exponent: Int64) -> FixedComplex {
    var (square, rest) = (self, exponent)
    var power: FixedComplex?
    while true {
      if rest & 1 == 1 { power = power.map { $0 * square } ?? square }
      rest >>= 1
      if rest == 0 { return power ?? square }
      square = square * square
      if square.isZero { return square }
    }
  }
}

extension Int64 {
  /// Cuts a product of two numbers with 62 binary places off towards zero.
  @inline(__always)
  init(places62 product: Int128) {
    let towardsZero = product &+ (product &>> 127 & ((1 << 62) - 1))
    self.init(truncatingIfNeeded: towardsZero &>> 62)
  }
}
