/// Text in which some characters are written as a percent sign and two digits.
public enum PercentText {
  /// Returns the text as its reader takes it.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - marks: The characters that the reader puts back; others stay written out.
  /// - Returns: The text with those characters put back.
  public static func decoded(_ text: some Sequence<Unicode.Scalar>, _ marks: String) -> String {
    var scalars = Array(text)[...]
    var decoded = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      let digits = String(String.UnicodeScalarView(scalars.prefix(2)))
      if scalar == "%", let value = UInt8(digits, radix: 16),
        marks.unicodeScalars.contains(Unicode.Scalar(value))
      {
        scalars.removeFirst(2)
        decoded.append(Unicode.Scalar(value))
      } else {
        decoded.append(scalar)
      }
    }
    return String(decoded)
  }
}
