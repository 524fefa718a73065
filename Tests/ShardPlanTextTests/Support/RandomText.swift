import TestSupport

extension SplitMix64 {
  /// Returns one of several values.
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }

  /// Returns text of scalars that are easily got wrong.
  mutating func text(ofAtMost length: Int) -> String {
    let odd: [Unicode.Scalar] = [
      "\u{0}", "\u{1B}", "\t", "\n", "\r", "\"", "\\", "/", "'", "\u{7F}", "\u{85}", "\u{301}",
      "\u{200D}", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "é",
      "漢", "🦊", "=", "@", "|", "#",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let ascii = Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &self))
      text.append(Bool.random(using: &self) ? ascii : pick(odd))
    }
    return String(text)
  }
}
