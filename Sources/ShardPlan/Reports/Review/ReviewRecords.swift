import ShardPlanEngine
import ShardPlanText

/// A review as a flat table: the lines of each stream, its declared money, then the sums.
struct ReviewRecords {
  private let review: Review
  /// What is unknown, by address.
  private let reasons: [String: [String]]

  init(_ review: Review) {
    self.review = review
    reasons = Dictionary(grouping: review.unknown) { $0.address }
      .mapValues { unknown in unknown.map { "\($0.field): \($0.reason)" } }
  }

  /// A row of the table.
  private struct Row {
    /// `declared`, `usage`, `stream`, `unknown` or `total`.
    let kind: String
    var stream: ReviewedStream?
    var currency: Money.Currency?
    var line: Bill.Line?
    var before: Within<Money>?
    var after: Within<Money>?
    var reason: String?

    var change: Money? {
      guard let before = before?.exact, let after = after?.exact else { return nil }
      return after - before
    }
  }

  var records: Report.Records {
    func amount(_ name: String, _ value: @escaping (Row) -> Money?) -> Fact<Row> {
      Fact(name) { row in
        guard let currency = row.currency else { return .missing }
        return value(row).map { .money($0, currency) } ?? .missing
      }
    }
    func text(_ name: String, _ value: @escaping (Row) -> String?) -> Fact<Row> {
      Fact(name) { row in value(row).map { .text($0) } ?? .missing }
    }
    return Report.Records(
      [
        text("row") { $0.kind }, text("name") { $0.stream?.name },
        text("address") { $0.stream?.address }, text("region") { $0.stream?.region },
        text("currency") { $0.currency?.code }, text("action") { $0.stream?.changeCode },
        text("dimension") { $0.line?.dimension.rawValue },
        text("unit") { $0.line?.dimension.unit.rawValue },
        Fact("unitPrice") { row in
          row.line.map { .digits($0.unitPrice.value.priceDecimal) } ?? .missing
        },
        amount("before") { $0.before?.exact }, amount("after") { $0.after?.exact },
        amount("change") { $0.change },
        amount("before_low") { $0.before?.low }, amount("before_high") { $0.before?.high },
        amount("after_low") { $0.after?.low }, amount("after_high") { $0.after?.high },
        text("reason") { $0.reason },
      ], of: review.streams.map { [$0] } + [[]]
    ) { streams in
      streams.isEmpty ? totals : streams.flatMap(rows)
    }
  }

  private func rows(of stream: ReviewedStream) -> [Row] {
    var rows: [Row] = []
    for dimension in BillingDimension.allCases {
      func line(_ side: ReviewedStream.Side?) -> Bill.Line? {
        side?.bill?.lines.first { $0.dimension == dimension }
      }
      let (before, after) = (line(stream.before), line(stream.after))
      guard let shown = after ?? before else { continue }
      func amounts(_ line: Bill.Line?, _ side: ReviewedStream.Side?) -> Within<Money>? {
        if let line { return line.amounts }
        // A side that can't be priced has no amount, not even zero.
        return side == nil || side?.bill != nil ? Within(.zero) : nil
      }
      rows.append(
        Row(
          kind: dimension.isDeclared ? "declared" : "usage", stream: stream,
          currency: stream.currency, line: shown, before: amounts(before, stream.before),
          after: amounts(after, stream.after)))
    }
    guard let declared = stream.declared else {
      return rows + [
        Row(
          kind: "unknown", stream: stream, currency: stream.currency,
          reason: (reasons[stream.address] ?? []).joined(separator: "; "))
      ]
    }
    return rows + [
      Row(
        kind: "stream", stream: stream, currency: stream.currency, before: Within(declared.before),
        after: Within(declared.after))
    ]
  }

  private var totals: [Row] {
    review.sums.map {
      Row(
        kind: "total", currency: $0.currency, before: Within($0.before), after: Within($0.after))
    }
  }
}
