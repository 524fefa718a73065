extension JSONParser {
  /// Reads the number that comes next, or says what is wrong with what looks like one.
  mutating func number() throws(Diagnostic) -> String {
    let start = index
    var end = index
    while end < bytes.count, bytes[end].mayBelongToNumber { end += 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard NumberSyntax(bytes[start..<end]) != nil else {
      let slip = NumberSlip(text)
      throw self.slip(slip.message, at: start..<end, advice: slip.advice)
    }
    index = end
    return text
  }
}

extension UInt8 {
  /// Whether people write this within one number, rightly or wrongly.
  fileprivate var mayBelongToNumber: Bool {
    switch Unicode.Scalar(self) {
    case "0"..."9", "A"..."Z", "a"..."z", "+", "-", ".", "_": true
    default: false
    }
  }
}
