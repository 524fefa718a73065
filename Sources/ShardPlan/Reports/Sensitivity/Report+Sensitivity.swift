public import ShardPlanEngine
import ShardPlanText

/// How much each setting of one scenario moves its bill.
public struct FoundSensitivity: Sendable, Hashable {
  /// The scenario as it is.
  public let costed: CostedScenario
  /// What was found.
  public let result: Sensitivity

  /// Creates it.
  ///
  /// - Parameters:
  ///   - costed: The scenario as it is.
  ///   - result: What was found of it.
  /// - Precondition: The scenario has the streams of the result, which reports look up.
  public init(_ costed: CostedScenario, _ result: Sensitivity) {
    self.costed = costed
    self.result = result
  }
}

extension Report {
  /// Ranks settings by how much they move the bill.
  ///
  /// - Parameters:
  ///   - sensitivities: What was found, at least one.
  ///   - title: The title of the report.
  public init(sensitivities: [FoundSensitivity], title: String) {
    self.init(
      title: title, blocks: Self.page(of: sensitivities),
      records: SensitivityRecords(sensitivities).records,
      document: .object([
        "schemaVersion": .integer(1), "title": .string(title),
        "scenarios": .array(sensitivities.map { SensitivityRecords.document($0) }),
      ]))
  }

  private static func page(of sensitivities: [FoundSensitivity]) -> [Block] {
    let costed = sensitivities.map { $0.costed }
    let labels = ScenarioLabels(costed)
    var blocks: [Block] = [
      .paragraph(CommonFacts(costed).words),
      .paragraph(
        "Each setting is made a tenth smaller and a tenth larger while all others stay; what is counted "
          + "changes by one at least."),
    ]
    for found in sensitivities {
      blocks.append(.heading(labels[found.costed]))
      blocks += SensitivityPage(found).blocks
    }
    blocks += [
      .heading("Assumptions"), .list(ComparisonAssumptions(scenarios: costed).words),
      .heading("Prices"), .list(costed.map { $0.table }.unique.map { $0.provenance }),
    ]
    return blocks
  }
}
