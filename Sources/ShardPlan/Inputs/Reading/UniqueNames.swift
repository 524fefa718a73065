import ShardPlanText

/// Reads names, no two of which may be equal.
struct UniqueNames {
  private let kind: String
  private var taken: Set<String> = []

  init(of kind: String) {
    self.kind = kind
  }

  /// Returns a name as given, or one made where none is.
  mutating func name(
    at node: Node?, or usual: String, _ reader: inout DocumentReader
  ) -> String {
    guard let node else {
      let name = free(usual)
      taken.insert(name)
      return name
    }
    guard let name = reader.string(node) else { return usual }
    if trimmingSpaces(Substring(name)).isEmpty {
      reader.report(
        .empty, "The name of a \(kind) cannot be empty.", at: node,
        advice: "leave it out to have one made")
    } else if !taken.insert(name).inserted {
      reader.report(
        .nameTwice, "Another \(kind) is named '\(Abbreviation.of(name))' already.", at: node,
        advice: "give each \(kind) a different name")
    }
    return name
  }

  /// A name that nothing else has.
  private func free(_ usual: String) -> String {
    var (name, number) = (usual, 2)
    while taken.contains(name) {
      name = "\(usual) (\(number))"
      number += 1
    }
    return name
  }
}
