import ShardPlanEngine
import ShardPlanText
import TestSupport
import Testing

@testable import ShardPlan

/// What holds for the review of any plan.
struct `The review of a plan` {
  static let seeds = Effort.sample(1...140, oneIn: 7).map { UInt64($0) }

  @Test(arguments: seeds) func `has the sums of a slow computation`(seed: UInt64) throws {
    let plan = PlanToReview(seed: seed)
    let review = try plan.review()
    let expected = (try plan.declared(\.before), try plan.declared(\.after))
    #expect((review.sums.first?.before ?? .zero).magnitude == expected.0)
    #expect((review.sums.first?.after ?? .zero).magnitude == expected.1)
    #expect(review.sums.count < 2)
    let known = review.streams.filter { $0.isKnown }.map { $0.address }
    #expect(known == plan.streams.filter { $0.isKnown }.map { $0.address })
  }

  @Test(arguments: seeds) func `changes nothing where the plan changes nothing`(
    seed: UInt64
  ) throws {
    var plan = PlanToReview(seed: seed)
    for index in plan.streams.indices {
      plan.streams[index].after = plan.streams[index].before ?? plan.streams[index].after
      plan.streams[index].before = plan.streams[index].after
    }
    let review = try plan.review()
    #expect(review.changed.isEmpty)
    #expect(review.sums.allSatisfy { $0.change == .zero })
    #expect(!review.findings.contains { $0.code == "resharding-path" })
  }

  @Test(arguments: seeds) func `adds each change to what was before`(seed: UInt64) throws {
    let review = try PlanToReview(seed: seed).review()
    let records = Report(review).records
    let columns = try ["row", "before", "change", "after"].map { name in
      try #require(records.header.firstIndex(of: name))
    }
    var sums: [String: [Money]] = [:]
    for row in records.rows {
      guard case .text(let kind) = row[columns[0]] else { continue }
      let amounts = columns.dropFirst().map { column -> Money? in
        guard case .number(let digits) = row[column] else { return nil }
        return money(digits)
      }
      guard let before = amounts[0], let change = amounts[1], let after = amounts[2] else {
        #expect(kind == "usage" || kind == "unknown" || kind == "declared")
        continue
      }
      #expect(before + change == after)
      let known = sums[kind] ?? [.zero, .zero]
      sums[kind] = [known[0] + before, known[1] + after]
    }
    #expect(sums["stream"] ?? [.zero, .zero] == sums["total"] ?? [.zero, .zero])
  }

  @Test(arguments: seeds) func `is the same in any order`(seed: UInt64) throws {
    let plan = PlanToReview(seed: seed)
    let (review, other) = (try plan.review(), try plan.review(shuffledBy: seed))
    func lines(_ review: Review) -> [String] {
      Report(review).text(as: .csv).split(separator: "\r\n").map { String($0) }.sorted()
    }
    #expect(lines(review) == lines(other))
    #expect(
      Set(review.findings.map { $0.code + $0.message })
        == Set(other.findings.map { $0.code + $0.message }))
  }

  @Test(arguments: seeds) func `keeps its sums where a stream becomes unknown`(
    seed: UInt64
  ) throws {
    var plan = PlanToReview(seed: seed)
    let sums = try plan.review().sums
    let lost = plan.streams.count
    plan.streams.append(
      PlanToReview.Stream(
        name: "later", region: "us-east-1", before: .init(shards: 7), after: .init(shards: nil)))
    let review = try plan.review()
    #expect(review.sums.map { $0.before } == sums.map { $0.before })
    #expect(review.sums.map { $0.after } == sums.map { $0.after })
    #expect(review.unknown.contains { $0.address == plan.streams[lost].address })
    #expect(
      review.findings.contains {
        $0.code == "shards-unknown" && $0.address == plan.streams[lost].address
      })
  }

  /// GitHub takes 65,536 characters as a comment.
  @Test func `of 5,000 streams fits into a comment`() throws {
    let name = String(repeating: "a_long_name", count: 9)
    let plan = PlanToReview(
      streams: (0..<5_000).map { index in
        .init(
          name: name + "\(index)", region: "us-east-1",
          before: index.isMultiple(of: 2) ? .init(shards: 1) : nil,
          after: .init(shards: index.isMultiple(of: 4) ? 1 : 2))
      })
    let text = Report(try plan.review()).text(as: .markdown)
    #expect(text.utf8.count <= 65_536)
    #expect(text.hasPrefix("<!-- shardplan review -->\n# "))
    // (2,500 · 1 + 0) shards before, (1,250 · 1 + 3,750 · 2) after, of 730 h · $0.015.
    #expect(text.contains(#"from \$27,375.00 to \$95,812.50"#), "\(text.prefix(400))")
  }

  /// An amount of at most twelve decimals.
  private func money(_ digits: String) -> Money? {
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    let decimals = (parts.count > 1 ? String(parts[1]) : "") + String(repeating: "0", count: 12)
    guard let picounits = Int128(parts[0] + decimals.prefix(12)) else { return nil }
    return Money(picounits: isNegative ? -picounits : picounits)
  }
}
