import ShardPlanEngine

/// A distance on a drawing in hundredths of a pixel.
///
/// All positions are integers, so that the same chart is the same bytes on every machine.
struct Length: Sendable, Hashable, Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
  let hundredths: Int

  init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Creates a length of whole pixels.
  init(integerLiteral pixels: Int) {
    hundredths = pixels * 100
  }

  /// Creates a share of a length, rounded to a hundredth; a share above one counts as one.
  init(_ share: Ratio, of length: Length) {
    let hundredths =
      (min(.one, share) * Ratio(max(0, length.hundredths))).rounded(.toNearestOrAwayFromZero)
    self.init(hundredths: Int(clamping: hundredths ?? 0))
  }

  static var zero: Length { Length(hundredths: 0) }

  static func < (left: Length, right: Length) -> Bool { left.hundredths < right.hundredths }
  static func + (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths + right.hundredths)
  }
  static func - (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths - right.hundredths)
  }
  static func * (left: Length, count: Int) -> Length {
    Length(hundredths: left.hundredths * count)
  }
  static func / (left: Length, count: Int) -> Length {
    Length(hundredths: left.hundredths / count)
  }
  /// How many times one length fits into another.
  static func / (left: Length, right: Length) -> Int {
    left.hundredths / max(1, right.hundredths)
  }

  /// The length in pixels, with at most two decimals and without zeros at the end.
  var text: String {
    let magnitude = hundredths.magnitude
    var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
    let rest = magnitude % 100
    if rest > 0 {
      text += rest < 10 ? ".0" : "."
      text += String(rest % 10 == 0 ? rest / 10 : rest)
    }
    return text
  }
}
