import ShardPlanEngine
import ShardPlanText

/// The JSON document of estimates, version 1: a contract with other programs.
///
/// Comparison and plan share it; a plan adds facts to scenarios and streams.
struct EstimateDocument {
  let estimates: [Estimate]
  let title: String
  /// The assumptions as sentences.
  let assumptions: [String]
  /// Further facts of a scenario, by its index.
  var scenarioFacts: (Int) -> [(String, JSONOutput)] = { _ in [] }
  /// Further facts of a stream, by the indices of scenario and stream.
  var streamFacts: (Int, Int) -> [(String, JSONOutput)] = { _, _ in [] }

  var document: JSONOutput {
    .object([
      "schemaVersion": .integer(1),
      "title": .string(title),
      "scenarios": .array(estimates.indices.map(scenario)),
      "prices": .list(
        [
          .region, .currency, .publishedAt, .source, .isOld, .discountPercent, .overrides,
        ], of: estimates.map { $0.prices }.unique),
      "assumptions": .texts(assumptions),
    ])
  }

  private func scenario(_ index: Int) -> JSONOutput {
    let estimate = estimates[index]
    let streams = JSONOutput.array(
      estimate.streams.indices.map { stream in
        .facts([.name, .count, .load, .producers, .capacity], of: estimate.streams[stream])
          .adding(streamFacts(index, stream))
      })
    let facts: [Fact<Estimate>] = [
      .name, .region, .currency, .mode, .month, Fact("streams") { _ in .nested(streams) }, .bill,
      .comparison(with: estimates[0]), .remarks,
    ]
    return JSONOutput.facts(facts, of: estimate).adding(scenarioFacts(index))
  }
}

/// The facts that are lists and objects in JSON.
extension Fact where Subject == Estimate {
  fileprivate static var bill: Self {
    Self("bill") { estimate in
      .nested(
        .object([
          "lines": .list(
            [
              .dimension, .stream, .quantity, .unit, .unitPrice, .terms, .listPrice,
              .discountPercent, .amount, .derivation, .priceSource,
            ], of: BillRow.lines(of: estimate)),
          "total": .money(estimate.total),
          "totalRounded": .string(MoneyText.plainCents(estimate.total)),
        ]))
    }
  }

  fileprivate static func comparison(with baseline: Estimate) -> Self {
    Self("versusBaseline") { estimate in
      guard let difference = estimate.difference(from: baseline) else { return .missing }
      return .nested(
        .object([
          "amount": .money(difference.amount),
          "percent": difference.signedPercent.map { .string($0) } ?? .null,
        ]))
    }
  }

  fileprivate static var remarks: Self {
    Self("remarks") { estimate in
      .nested(
        .array(
          estimate.remarks.map { remark in
            .object([
              "stream": .string(estimate.streams[remark.stream].stream.name),
              "message": .string(remark.content.words),
            ])
          }))
    }
  }
}

extension JSONOutput {
  /// An exact number as decimal text, to twelve places.
  static func decimal(_ value: Ratio) -> JSONOutput { .string(value.decimal()) }

  /// An exact amount as decimal text.
  static func money(_ money: Money) -> JSONOutput { .string(money.description) }

  /// Returns an object with further fields at its end.
  func adding(_ fields: [(String, JSONOutput)]) -> JSONOutput {
    guard case .object(var all) = self else { return self }
    for (name, value) in fields { all.append(name, value) }
    return .object(all)
  }
}
