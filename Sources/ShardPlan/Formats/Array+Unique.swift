extension Array where Element: Hashable {
  /// The elements without those that came before.
  package var unique: [Element] {
    // A few are compared sooner than the first set of a kind is made, and a bill has a few of all.
    guard count > 8 else {
      return reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
