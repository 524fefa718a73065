import ShardPlan
import ShardPlanText
import TestSupport
import Testing

/// Files that were cut or damaged.
struct `A damaged price file` {
  @Test(arguments: AWSFile.allCases)
  func `is refused wherever it is cut`(file: AWSFile) {
    let bytes = Array(file.text(of: Tables.virginia).utf8)
    for part in 0..<200 {
      let cut = SourceText(name: "aws.json", bytes: Array(bytes[..<(bytes.count * part / 200)]))
      let prices = PriceImport.read(cut)
      #expect(prices.tables.isEmpty)
      #expect(prices.diagnostics.map(\.severity) == [.error])
      #expect(prices.diagnostics.first?.location != nil)
    }
  }

  @Test(arguments: AWSFile.allCases, 0..<40 as Range<UInt64>)
  func `gives tables or errors, never both`(file: AWSFile, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(file.text(of: Tables.virginia).utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = Array("0123456789.-\"{}[]:,eE".utf8).randomElement(using: &random) ?? 0
      case 2: bytes.remove(at: place)
      default:
        let end = min(bytes.count, place + 200)
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    let prices = PriceImport.read(SourceText(name: "aws.json", bytes: bytes))
    let isRefused = prices.diagnostics.contains { $0.severity == .error }
    #expect(prices.tables.isEmpty == isRefused)
  }
}
