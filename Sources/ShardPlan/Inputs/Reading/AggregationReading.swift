import ShardPlanEngine
import ShardPlanText

extension LocatedStream {
  private static let kpl = "aggregation.kpl"

  /// A Boolean value indicating whether the settings of producers are given, from which the records per
  /// PUT follow.
  var hasProducers: Bool { groups.contains(Self.kpl) }

  /// The kind of aggregation that the given settings belong to, by its defaults.
  var aggregation: Aggregation {
    if hasProducers { return .producer(KPLSettings()) }
    return groups.contains("aggregation") ? .kpl(recordsPerPut: 1) : .none
  }
}

extension DocumentReader {
  /// Checks settings of aggregation that exclude each other.
  mutating func checkAggregation(of stream: LocatedStream) {
    if stream.hasProducers {
      for field in [StreamField.recordsPerPut, .putSize] {
        guard let key = stream.settings[field]?.key else { continue }
        report(
          .contradiction,
          "\(name(of: field, at: key)) is given, and also \(key.isTyped ? "'--kpl-…'" : "'kpl'"), "
            + "from which it would follow.", at: key, advice: "leave one of them out")
      }
    } else if stream.settings[.putSize] != nil, let key = stream.settings[.distinctKeys]?.key {
      report(
        .noEffect, "The size of a PUT is given, so its number of keys has no effect.", at: key,
        advice: "leave out \(name(of: .distinctKeys, at: key)) or \(name(of: .putSize, at: key))",
        severity: .warning)
    }
  }

  /// The name of a setting in messages: that of its field in a file, or of its option.
  func name(of field: StreamField, at node: Node) -> String {
    node.isTyped ? "'--\(field.words.option)'" : "'\(field.words.name)'"
  }
}
