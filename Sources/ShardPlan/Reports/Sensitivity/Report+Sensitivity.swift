public import ShardPlanEngine
import ShardPlanText

extension Report {
  /// Ranks settings by how much they move the bill.
  ///
  /// - Parameters:
  ///   - sensitivities: What was found, at least one.
  ///   - title: The title of the report.
  public init(sensitivities: [Sensitivity], title: String) {
    self.init(
      title: title, blocks: Self.page(of: sensitivities),
      records: SensitivityRecords(sensitivities).records,
      document: .object([
        "schemaVersion": .integer(1), "title": .string(title),
        "scenarios": .array(sensitivities.map { SensitivityRecords.document($0) }),
      ]))
  }

  private static func page(of sensitivities: [Sensitivity]) -> [Block] {
    let costed = sensitivities.map { $0.estimate }
    let labels = ScenarioLabels(costed)
    var blocks: [Block] = [
      .paragraph(CommonFacts(costed).words),
      .paragraph(
        "Each setting is made a tenth smaller and a tenth larger while all others stay; what is counted "
          + "changes by one at least."),
    ]
    for found in sensitivities {
      blocks.append(.heading(labels[found.estimate]))
      blocks += SensitivityPage(found).blocks
    }
    blocks += [
      .heading("Assumptions"), .list(ComparisonAssumptions(scenarios: costed).words),
      .heading("Prices"), .list(costed.map { $0.prices }.unique.map { $0.provenance }),
    ]
    return blocks
  }
}
