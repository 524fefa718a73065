import ShardPlanEngine
import ShardPlanText

/// The JSON document of a review, version 1: a contract with other programs.
struct ReviewDocument {
  private let review: Review

  init(_ review: Review) {
    self.review = review
  }

  var document: JSONOutput {
    let only = review.sums.count == 1 ? review.sums.first : nil
    let tables = (review.before + review.after).flatMap { $0.tables }.unique
    return .object([
      "schemaVersion": .integer(1),
      "source": .object([
        "kind": .string(review.kind.rawValue), "files": .texts([review.file]),
      ]),
      "month": .object(["hours": .decimal(review.month.hours)]),
      "streams": .array(review.streams.map(stream)),
      // Without any stream there is nothing to pay; amounts in two currencies have no sum.
      "declared": review.sums.isEmpty
        ? sum(.zero, .zero) : only.map { sum($0.before, $0.after) } ?? .null,
      "sums": .array(
        review.sums.map { entry in
          sum(entry.before, entry.after).adding([
            ("currency", .string(entry.currency.code)),
            ("total", .within(review.total(in: entry.currency)) { $0.description }),
          ])
        }),
      "unknown": .array(
        review.unknown.map {
          .object([
            "address": .string($0.address), "field": .string($0.field),
            "reason": .string($0.reason),
          ])
        }),
      "notPriced": .array(
        review.notPriced.map {
          .object(["address": .string($0.address), "type": .string($0.type)])
        }),
      "findings": .array(review.findings.map { $0.output }),
      "prices": .prices(tables),
      "assumptions": .texts(ReportNotes.assumptions(of: review.before + review.after)),
    ])
  }

  private func sum(_ before: Money, _ after: Money) -> JSONOutput {
    .object(["before": .money(before), "after": .money(after), "change": .money(after - before)])
  }

  private func stream(_ stream: ReviewedStream) -> JSONOutput {
    .object([
      "name": .string(stream.name), "address": .string(stream.address),
      "region": stream.region.map { .string($0) } ?? .null,
      "currency": stream.currency.map { .string($0.code) } ?? .null,
      "change": .string(stream.changeCode),
      "before": stream.before.map(side) ?? .null, "after": stream.after.map(side) ?? .null,
      "declaredChange": stream.declaredChange.map { .money($0) } ?? .null,
    ])
  }

  private func side(_ side: ReviewedStream.Side) -> JSONOutput {
    .object([
      "mode": side.mode.map { .string($0.rawValue) } ?? .null,
      "shards": side.shards.map { .integer($0) } ?? .null,
      "retentionHours": side.retentionHours.map { .integer(Int64($0)) } ?? .null,
      "enhancedFanOut": .integer(Int64(side.declaration.consumers.count)),
      "declared": side.bill.map { .money($0.declared) } ?? .null,
      "total": side.bill.map { bill in .within(bill.total) { $0.description } } ?? .null,
      "usage": side.bill.map { bill in
        .list(
          [.dimension, .unit, .unitPrice, .amount],
          of: bill.usageLines.map { BillRow(estimate: bill.estimate, line: $0) })
      } ?? .null,
      "bill": side.bill.map { bill in
        .object([
          "lines": .list(
            [
              .dimension, .quantity, .unit, .unitPrice, .terms, .listPrice, .discountPercent,
              .amount,
              .derivation, .priceSource,
            ], of: bill.lines.map { BillRow(estimate: bill.estimate, line: $0) })
        ])
      } ?? .null,
    ])
  }
}

extension ReviewedStream {
  /// The change for programs: a stream that is no longer managed stays as it is.
  var changeCode: String {
    (change == .forget ? DeclaredStream.Change.none : change).rawValue
  }
}
