/// The shares of a mix as whole numbers, in lowest terms.
struct IntegerShares {
  /// One number for each part.
  let parts: [UInt128]
  /// What the numbers add up to.
  let sum: UInt128

  /// Brings shares over a common denominator; `nil` when that takes more than 128 bits.
  init?(of parts: [RecordMix.Part]) {
    var denominator: UInt128 = 1
    var fractions: [(UInt128, UInt128)] = []
    for part in parts {
      guard case .narrow(let top, over: let bottom) = part.share.storage else { return nil }
      let divisor = UInt128.greatestCommonDivisor(top, bottom)
      fractions.append((top / divisor, bottom / divisor))
      let step = bottom / divisor / UInt128.greatestCommonDivisor(denominator, bottom / divisor)
      let (product, overflow) = denominator.multipliedReportingOverflow(by: step)
      guard !overflow else { return nil }
      denominator = product
    }
    // No share exceeds one, so that no number exceeds the denominator.
    self.parts = fractions.map { $0.0 * (denominator / $0.1) }
    sum = denominator
  }
}
