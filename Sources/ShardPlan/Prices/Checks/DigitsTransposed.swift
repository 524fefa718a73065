import ShardPlanEngine
import ShardPlanText

extension Check {
  /// A price that would fit with two neighbouring digits exchanged.
  static let digitsTransposed = Check(code: .digitsTransposed) { inspection in
    for suspect in inspection.unexplained {
      guard let node = inspection.draft.listPrices[suspect.dimension]?.node,
        case .string(let text) = node.value.content,
        let fitting = transpositions(of: text).filter({ PriceRule.broken(by: $0) == nil })
          .compactMap({ Money(priceText: $0) })
          .first(where: { inspection.suspicion.fits($0, as: suspect.dimension) })
      else { continue }
      inspection.report(
        .digitsTransposed, suspect, fitting: fitting,
        advice: "are two digits in the wrong order?")
    }
  }

  /// The texts that differ by the order of two digits with nothing but a point between them.
  private static func transpositions(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let digits = bytes.indices.filter { bytes[$0] != UInt8(ascii: ".") }
    return zip(digits, digits.dropFirst()).compactMap { first, second in
      guard bytes[first] != bytes[second] else { return nil }
      var bytes = bytes
      bytes.swapAt(first, second)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension Diagnostic.Code {
  static let digitsTransposed = Self(
    "digits-transposed", "A price would fit with two digits in the other order.",
    "It does not fit the region's other prices.")
}
