import ShardPlanEngine

/// What the bills of a comparison take for granted, each assumption once.
struct ComparisonAssumptions {
  let scenarios: [Estimate]
  /// What is taken for granted beside their bills, each behind what it follows.
  var further: [[Assumption]] = []

  var words: [String] {
    let isAtListPrices = scenarios.allSatisfy { $0.rates.isAtListPrices }
    return (scenarios.map { $0.assumptions } + further).merged
      .map { $0.words(atListPrices: isAtListPrices) }
  }
}

extension Array where Element == [Assumption] {
  /// All assumptions once, each behind those that it follows in its own list.
  fileprivate var merged: [Assumption] {
    reduce(into: []) { merged, list in
      var place = 0
      for assumption in list {
        if let known = merged.firstIndex(of: assumption) {
          place = known + 1
        } else {
          merged.insert(assumption, at: place)
          place += 1
        }
      }
    }
  }
}
