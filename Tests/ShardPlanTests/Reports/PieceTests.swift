import ShardPlanEngine
import ShardPlanText
import Testing

@testable import ShardPlan

struct `A report in pieces` {
  private static func reports() throws -> [Report] {
    let streams = (0..<400).map { (index: Int) -> KinesisStream in
      let size = Ratio(77 + index)
      let rate = Ratio(1_000 + index * 7)
      return KinesisStream(
        name: "orders-\(index)", recordSize: .bytes(size), rate: .perSecond(rate))
    }
    let estimate = try Scenario(name: "Now", streams: streams).estimate(in: "us-east-1")
    let plan = try CapacityPlan(estimate, growth: (percent: 5, months: 12))
    return [
      Report(comparing: [estimate], title: "Orders"), Report(planning: [plan], title: "Orders"),
    ]
  }

  @Test(arguments: Report.Format.all)
  func `is its text, and no piece ends within a line or is long`(format: Report.Format) throws {
    for report in try Self.reports() {
      var pieces: [String] = []
      report.write(as: format) { pieces.append($0) }
      let text = report.text(as: format)
      #expect(pieces.joined() == text)
      #expect(pieces.allSatisfy { $0.utf8.last == UInt8(ascii: "\n") })
      #expect(pieces.allSatisfy { $0.utf8.count < 200_000 })
      #expect(pieces.count > text.utf8.count / 200_000)
    }
  }

  @Test func `has the blocks of its parts in their order`() throws {
    for report in try Self.reports() {
      var blocks: [Report.Block] = []
      report.page.forEach { blocks.append($0) }
      #expect(blocks == report.blocks)
      #expect(
        report.page.contains { if case .folded("Assumptions", _) = $0 { true } else { false } })
      #expect(!report.page.contains { $0 == .heading("Nothing") })
    }
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `passes on every byte once`(length: Int) {
    for line in [1, 7, 70_000] {
      var (pieces, text) = ([String](), "")
      var sink = TextSink { pieces.append($0) }
      while text.utf8.count < length {
        let next = String(repeating: "é", count: line) + "\n"
        sink += next
        text += next
      }
      sink += "rest"
      sink.end()
      sink.end()
      #expect(pieces.joined() == text + "rest")
      #expect(pieces.dropLast().allSatisfy { $0.utf8.last == UInt8(ascii: "\n") })
    }
  }
}
