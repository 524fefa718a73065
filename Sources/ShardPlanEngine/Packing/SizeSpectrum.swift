/// The law of the size of an aggregate, modulo a payload unit, by its Fourier coefficients.
///
/// `⌈T / U⌉ = (T + (−T mod U)) / U`, and the mean of `T` is exact; so what rounding up adds depends on
/// `T` modulo `U` alone, however large it is. With `ω` the `N`-th root of unity, `N` = 25,600 bytes:
///
/// ```text
/// φ(t)            = Σ qᵢ · ω^(t·sᵢ)                         one record of size sᵢ with probability qᵢ
/// Φ(t)            = ω^(t·C) · φ(t)^n                        n of them, with a frame of C bytes
/// E[(−T) mod N]   = (N − 1)/2 + Σ over 0 < t < N/2 ( cot(πt/N) · Im Φ(t) − Re Φ(t) ) − ½ Re Φ(N/2)
/// ```
///
/// The law modulo a kilobyte has the coefficients of every 25th `t`, and the same formula. So the work
/// does not depend on the number of records, but for the power.
///
/// **Error.** In units of 2⁻⁶², a root is off by at most 3, a weight by ½, a product that is cut off by
/// 1.42. So `φ` of `m` sizes is off by less than `m/2 + 5`, and `Φ` by less than
/// `e = n · (m/2 + 7) + 5`: of factors that do not exceed one, errors add up, and their products are
/// below 2⁻²⁰ while `e` is below 2³⁰. As `cot x < 1/x`, the coefficients of the sum add up to less than
/// `N/π · (1 + ln N/2) + N/2`, which is below 3.9 `N` bytes (and for a kilobyte below 2.9); cotangents
/// with 44 places add less than 10⁻⁹ bytes. An aggregate of 10 MiB holds fewer than 1.5 million
/// records of at most 200 sizes: `e` < 2²⁸, and a mean is off by less than 2.5·10⁻¹⁰ units or kilobytes.
struct SizeSpectrum: Sendable {
  /// The coefficients of records under keys whose index takes as many bytes.
  private struct KeyClass {
    let keyIndex: Int64
    /// `φ(t)`, for `t` from one to half the number of roots.
    let factors: [FixedComplex]
  }

  /// The format that the sizes are of.
  let format: KPLFormat
  let roots: RootsOfUnity
  /// `cot(πt/N)` with 44 binary places, for the same `t` as coefficients.
  private let cotangents: [Int64]
  private var classes: [KeyClass] = []
  /// The means that were found before, by the number of records.
  private var known: [Int64: Pieces] = [:]
  /// The records that ``powers`` are of.
  private var count: Int64 = 0
  private var powers: [FixedComplex] = []
  /// The places of the powers that are not zero.
  private var alive: [Int] = []

  /// The means that are kept, of which each takes some thirty bytes.
  private static var mostKnown: Int { 65_536 }
  private static var half: Int { RootsOfUnity.count / 2 }
  /// The kilobytes of a payload unit.
  private static var kilobytes: Int { 25 }

  init(of format: KPLFormat, _ roots: RootsOfUnity = RootsOfUnity()) {
    self.format = format
    self.roots = roots
    cotangents = (1...Self.half).map { index in
      let root = roots[index]
      guard index < Self.half else { return 0 }
      // cot(x/2) = (1 + cos x) / sin x, which is below 2¹³.
      let top = UInt64(RootsOfUnity.one + root.real)
      return Int64(root.imaginary.magnitude.dividingFullWidth((top >> 20, top << 44)).quotient)
    }
  }

  /// Returns the mean numbers of units and of kilobytes of an aggregate, in ``Pieces/place``.
  ///
  /// After one number of records, the next takes a few operations a coefficient.
  ///
  /// - Parameter count: The records, at least one and no more than fit into 10 MiB.
  /// - Returns: The means, each off by less than 3·10⁻¹⁰.
  mutating func pieces(of count: Int64) -> Pieces {
    if let pieces = known[count] { return pieces }
    if known.count == Self.mostKnown { known = [:] }
    let pieces = newPieces(of: count)
    known[count] = pieces
    return pieces
  }

  private mutating func newPieces(of count: Int64) -> Pieces {
    advance(to: count)
    let constant = format.constant(for: count)
    let shift = Int(constant % Int64(RootsOfUnity.count))
    var (units, kilobytes) = (Int128(0), Int128(0))
    for place in alive {
      let frequency = place + 1
      let power = powers[place] * roots[frequency &* shift % RootsOfUnity.count]
      // Halved where only one coefficient, not two conjugate ones, stands for the frequency.
      let real = Int128(power.real) << (place + 1 == Self.half ? 43 : 44)
      let term = Int128(power.imaginary) &* Int128(cotangents[place]) &- real
      units &+= term
      if frequency % Self.kilobytes == 0 { kilobytes &+= term }
    }
    // With the constant rounded up, as sums of whole bytes take it.
    let size = format.size(of: Ratio(count))
    let mean = size.records + Ratio(constant)
    return Pieces(
      units: Self.pieces(of: mean, unit: RootsOfUnity.count, units),
      kilobytes: Self.pieces(of: mean, unit: RootsOfUnity.count / Self.kilobytes, kilobytes))
  }

  /// The mean number of pieces: the mean size and the mean of what each lacks to a whole piece.
  private static func pieces(of mean: Ratio, unit: Int, _ sum: Int128) -> UInt64 {
    let places = UInt128(1) << 106
    let size = mean + Ratio(unit - 1) / 2
    let correction = Ratio(sum.magnitude, over: places)
    let filled = sum < 0 ? size.excess(over: correction) : size + correction
    return Pieces.places(filled / Ratio(unit))
  }

  /// Takes the coefficients to a power.
  ///
  /// It is always the power to a multiple of 16, and then record by record: what is cut off does not
  /// depend on what was asked for before.
  private mutating func advance(to count: Int64) {
    let base = count - count % 16
    if powers.isEmpty || self.count < base || self.count > count { begin(with: base) }
    while self.count < count { addRecord() }
  }

  private mutating func begin(with count: Int64) {
    let factors = format.keyClasses(of: count).map { (index(of: $0.keyIndex), $0.records) }
    powers = (0..<Self.half).map { place in
      factors.reduce(FixedComplex(real: RootsOfUnity.one, imaginary: 0)) {
        $0 * classes[$1.0].factors[place].power($1.1)
      }
    }
    alive = powers.indices.filter { !powers[$0].isZero }
    self.count = count
  }

  private mutating func addRecord() {
    let key = count % format.distinctKeys
    let bits: Int64 = [7, 14, 21, 28].first { key >> $0 == 0 } ?? 35
    let index = index(of: min(format.distinctKeys, 1 << bits) - 1)
    var left = 0
    for place in alive {
      let power = powers[place] * classes[index].factors[place]
      powers[place] = power
      guard !power.isZero else { continue }
      alive[left] = place
      left += 1
    }
    alive.removeLast(alive.count - left)
    count += 1
  }

  /// Returns the place of a class, after finding its coefficients if need be.
  private mutating func index(of keyIndex: Int64) -> Int {
    if let known = classes.firstIndex(where: { $0.keyIndex == keyIndex }) { return known }
    let parts = EncodedSizes(of: format.mix, in: format, keyIndex: keyIndex).parts.map { part in
      (
        step: Int(part.bytes % Int64(RootsOfUnity.count)),
        weight: Int64(
          clamping: (part.share * Ratio(RootsOfUnity.one)).rounded(.toNearestOrEven) ?? 0)
      )
    }
    var terms = parts.map { (root: 0, weight: $0.weight) }
    let factors = (1...Self.half).map { _ in
      for place in terms.indices {
        let next = terms[place].root &+ parts[place].step
        terms[place].root = next < RootsOfUnity.count ? next : next &- RootsOfUnity.count
      }
      return roots.sum(terms)
    }
    classes.append(KeyClass(keyIndex: keyIndex, factors: factors))
    return classes.count - 1
  }
}
