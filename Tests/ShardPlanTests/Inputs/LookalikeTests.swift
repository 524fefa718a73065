import Foundation
import ShardPlan
import ShardPlanEngine
import ShardPlanText
import Testing

/// Characters that are not ASCII and that some comparison would take for ASCII.
private enum Lookalikes {
  /// All scalars beyond ASCII by the lowercase ASCII character that a mapping of Unicode turns them into:
  /// letters by case and compatibility, such as `ſ` and fullwidth `Ｋ`, and the digits of every script.
  static let byASCII: [Unicode.Scalar: [Unicode.Scalar]] = {
    var found: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for value in UInt32(0x80)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard properties.generalCategory != .unassigned else { continue }
      var meanings: Set<Unicode.Scalar> = []
      let compatible = String(scalar).decomposedStringWithCompatibilityMapping
      for text in [properties.lowercaseMapping, properties.uppercaseMapping, compatible] {
        guard let first = text.unicodeScalars.first, first.isASCII else { continue }
        meanings.formUnion(first.properties.lowercaseMapping.unicodeScalars)
      }
      if properties.numericType == .decimal, let value = properties.numericValue {
        meanings.formUnion(String(Int(value)).unicodeScalars)
      }
      if properties.isWhitespace { meanings.insert(" ") }
      for meaning in meanings { found[meaning, default: []].append(scalar) }
    }
    return found
  }()

  /// Scalars that change or hide in their neighbours: combining marks, joiners, a byte order mark.
  static let invisible: [Unicode.Scalar] = [
    "\u{301}", "\u{338}", "\u{20E3}", "\u{FE0F}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}",
    "\u{AD}", "\u{202E}", "\u{E0020}",
  ]

  /// The text with one character replaced by each that is taken for it, or with an invisible one put in.
  static func variants(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    func joined(_ parts: [Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(parts))
    }
    return scalars.indices.flatMap { index in
      let lower = scalars[index].properties.lowercaseMapping.unicodeScalars.first ?? scalars[index]
      let replaced = (byASCII[lower] ?? []).map {
        joined(scalars[..<index] + [$0] + scalars[(index + 1)...])
      }
      let inserted = invisible.map { joined(scalars[...index] + [$0] + scalars[(index + 1)...]) }
      return replaced + inserted
    }
  }
}

struct `A character beyond ASCII` {
  @Test func `is among those that are tried`() {
    #expect(Lookalikes.byASCII["k"]?.contains("\u{212A}") == true)
    #expect(Lookalikes.byASCII["s"]?.contains("\u{17F}") == true)
    #expect(Lookalikes.byASCII["b"]?.contains("\u{FF22}") == true)
    #expect(Lookalikes.byASCII["7"]?.contains("\u{667}") == true)
    #expect(Lookalikes.byASCII[" "]?.contains("\u{A0}") == true)
    #expect(Lookalikes.byASCII.values.reduce(0) { $0 + $1.count } > 2_500)
  }

  /// Of every kind of value, with every character of it replaced.
  @Test(arguments: [
    (StreamField.recordSize, "77 KB"), (.recordSize, "7.5KiB"), (.recordSize, "9 bytes"),
    (.longTermReads, "1 TB"), (.rate, "25000/s"), (.rate, "1K records per sec"),
    (.rate, "2.5M/day"), (.rate, "9 krps"), (.retention, "7d"), (.retention, "168 hours"),
    (.bufferedTime, "100ms"), (.bufferedTime, "2 min"), (.targetUtilization, "12.5 %"),
    (.hotKeyShare, "0.5"), (.shards, "12"), (.recordsPerPut, "1.5e1"),
    (.recordDistribution, "partition-key"),
  ])
  func `belongs to no number and no unit`(field: StreamField, text: String) throws {
    _ = try field.value(of: text, in: .standard)
    for variant in Lookalikes.variants(of: text) {
      let value = try? field.value(of: variant, in: .standard)
      #expect(value == nil, "\(variant.unicodeScalars.map { $0.escaped(asASCII: true) })")
    }
  }

  @Test(arguments: ["2026-11", "730h", "30.5 days"])
  func `belongs to no month`(text: String) {
    #expect(BillingMonth(text: text) != nil)
    for variant in Lookalikes.variants(of: text) { #expect(BillingMonth(text: variant) == nil) }
  }

  /// In files, where a name may be escaped too.
  @Test(arguments: StreamField.allCases)
  func `belongs to no name of a field`(field: StreamField) {
    for part in field.path.split(separator: ".") {
      for variant in Lookalikes.variants(of: String(part)) {
        var source = DocumentReader(SourceText(name: "x", text: "{\"\(variant)\":1}"))
        let root = source.root()
        let object = root.flatMap { source.object($0, fields: [String(part)]) }
        #expect(source.diagnostics.map(\.code.name) == ["unknown-field"])
        #expect(object?[String(part)] == nil)
      }
    }
    for variant in Lookalikes.variants(of: field.shortName) { #expect(!field.isNamed(variant)) }
  }

  @Test(arguments: CapacityMode.allCases)
  func `belongs to no capacity mode`(mode: CapacityMode) {
    for variant in Lookalikes.variants(of: mode.rawValue) {
      let text = Reading.file(stream: "\"recordSize\": 1, \"rate\": 1").replacing(
        "\"stream\"", with: "\"mode\": \"\(variant)\", \"stream\"")
      #expect(Reading.diagnostics(in: text).map(\.code.name) == ["unknown-mode"])
    }
  }

  /// It looks like the right one, so its number is said.
  @Test(arguments: [
    ("\"recordSize\": \"77 \u{212A}B\", \"rate\": 1", "did you mean 'KB', without U+212A?"),
    (
      "\"recordSize\": \"77\u{A0}B\", \"rate\": 1",
      """
      U+00A0 is not ASCII; write it like "77 B", with one of B, KB, MB, GB, TB, KiB, MiB, GiB, TiB
      """
    ),
    (
      "\"recordSize\": 1, \"rate\": 1, \"hot\u{212A}eyShare\": \"5%\"",
      "did you mean 'hotKeyShare', without U+212A?"
    ),
  ])
  func `is named where it stands for another`(stream: String, advice: String) {
    #expect(Reading.diagnostics(in: Reading.file(stream: stream)).map(\.advice) == [advice])
  }
}
