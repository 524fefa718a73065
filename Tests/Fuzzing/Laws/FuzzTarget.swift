/// One way for bytes of a stranger into the tool, with the laws that hold whatever they are.
///
/// The fuzzer and the tests ask the same targets.
package protocol FuzzTarget: Sendable {
  /// The name on the command line of the fuzzer, and of the folder of the corpus.
  static var name: String { get }

  /// Does everything with some bytes that the tool does with such input.
  ///
  /// - Parameters:
  ///   - bytes: Any bytes.
  ///   - laws: Where to note what does not hold.
  static func check(_ bytes: [UInt8], against laws: inout Laws)
}

extension FuzzTarget {
  /// The laws that some bytes break; none, it is hoped.
  package static func brokenLaws(by bytes: [UInt8]) -> [String] {
    var laws = Laws()
    check(bytes, against: &laws)
    return laws.broken
  }
}

/// All targets.
package enum FuzzTargets {
  /// All targets, from the smallest to the largest.
  package static let all: [any FuzzTarget.Type] = [
    JSONTarget.self, ScenarioTarget.self, PriceTableTarget.self, PriceImportTarget.self,
    OptionsTarget.self, DocumentTarget.self,
  ]

  /// Returns the target of a name.
  package static func named(_ name: String) -> (any FuzzTarget.Type)? {
    all.first { $0.name == name }
  }
}
