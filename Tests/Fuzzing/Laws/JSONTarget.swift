import ShardPlanText

/// The JSON reader.
package enum JSONTarget: FuzzTarget {
  package static let name = "json"

  package static func check(_ bytes: [UInt8], against laws: inout Laws) {
    let source = SourceText(name: "input.json", bytes: bytes)
    let value: JSONValue
    do throws(Diagnostic) {
      value = try JSONReader.read(source)
    } catch {
      return laws.check([error], of: source)
    }
    checkPlaces(of: value, in: source.bytes.indices, &laws)
    let written = value.output.text()
    let again = try? JSONReader.read(SourceText(name: "again.json", text: written))
    // Texts are equal when they look the same; their bytes must be the same too.
    laws.expect(
      again?.output.text().utf8.elementsEqual(written.utf8) == true,
      "What was read and written is not read the same.")
    checkParts(of: value, in: source, &laws)
  }

  /// Every part lies within the part that holds it.
  private static func checkPlaces(
    of value: JSONValue, in outer: Range<Int>, _ laws: inout Laws
  ) {
    let range = value.range
    laws.expect(
      outer.lowerBound <= range.lowerBound && range.upperBound <= outer.upperBound
        && !range.isEmpty, "A value lies at \(range), out of \(outer).")
    switch value.content {
    case .array(let elements):
      for element in elements { checkPlaces(of: element, in: range, &laws) }
    case .object(let members):
      for member in members {
        laws.expect(
          member.keyRange.upperBound < member.value.range.lowerBound, "A key lies in its value.")
        checkPlaces(of: member.value, in: range, &laws)
      }
    case .number(let text): checkNumber(text, &laws)
    default: break
    }
  }

  /// The outermost parts, read by themselves, are the same.
  private static func checkParts(of value: JSONValue, in source: SourceText, _ laws: inout Laws) {
    let parts: [JSONValue] =
      switch value.content {
      case .array(let elements): elements
      case .object(let members): members.map(\.value)
      default: []
      }
    for part in parts.prefix(8) {
      let alone = SourceText(name: "part.json", bytes: Array(source.bytes[part.range]))
      laws.expect(
        (try? JSONReader.read(alone))?.output == part.output, "A part alone is something else.")
    }
  }

  /// A number is read exactly or not at all.
  private static func checkNumber(_ text: String, _ laws: inout Laws) {
    guard let number = try? DecimalText(text) else { return }
    let sign = number.isNegative ? "-" : ""
    let written = "\(sign)\(number.coefficient)e\(number.exponent)"
    laws.expect((try? DecimalText(written)) == number, "\(text) is not \(written).")
  }
}

extension JSONValue {
  /// The value to be written, its numbers as text.
  fileprivate var output: JSONOutput {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let text): Int64(text).map { .integer($0) } ?? .string(text)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.output))
    case .object(let members): .object(.init(members.map { ($0.key, $0.value.output) }))
    }
  }
}
