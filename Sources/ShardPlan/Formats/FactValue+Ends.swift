import ShardPlanEngine

/// The meaning of two values of a fact, at the least usage and at the other end of what is possible.
enum FactEnds {
  /// The bounds of the value.
  case bounds
  /// Two of many values: nothing bounds those that rise with usage, and others may fall to nothing.
  case open
  /// Two of many values, neither of which is a bound.
  case unknown
}

extension Fact where Subject == StreamPlan {
  /// The same fact between the two ends of what is possible, where not everything is known of a stream.
  var ranging: Fact { ranging { $0.isOpen ? .open : .bounds } }

  /// The same for a fact about records: bytes that are known may be many or few of them.
  var rangingByRecord: Fact { ranging { $0.hasUnknownRecords ? .unknown : .open } }

  private func ranging(_ ends: @escaping (StreamPlan) -> FactEnds) -> Fact {
    Fact(name, label, alignment) { plan in
      guard let other = plan.other else { return value(plan) }
      return value(plan).joined(with: value(other), ends(plan))
    }
  }
}

extension FactValue {
  /// Returns what is known of a value that may be this one or another.
  ///
  /// - Parameters:
  ///   - other: The value at the other end of what is possible.
  ///   - ends: The meaning of both.
  func joined(with other: FactValue, _ ends: FactEnds) -> FactValue {
    let cell: Report.Cell? =
      if let cell, let other = other.cell { cell.joined(with: other, ends) } else { cell }
    return FactValue(exact: exact.joined(with: other.exact, ends), cell: cell)
  }
}

extension FactValue.Exact {
  fileprivate func joined(with other: Self, _ ends: FactEnds) -> Self {
    switch (self, other) {
    case (.number(let one), .number(let other)):
      return .within(Within(between: one, other, ends, floor: .zero).map { .number($0) })
    case (.integer(let one), .integer(let other)):
      return .within(Within(between: one, other, ends, floor: 0).map { .integer($0) })
    case (.object(let facts), .object(let others)):
      return .object(
        zip(facts, others).map { fact, other in
          let isOfRecords = fact.name == Capacity.BindingLimit.writeRecords.rawValue
          let ends: FactEnds = isOfRecords && ends == .bounds ? .unknown : ends
          return (fact.name, fact.value.joined(with: other.value, ends))
        })
    default: return self
    }
  }
}

extension Report.Cell {
  fileprivate func joined(with other: Self, _ ends: FactEnds) -> Self {
    switch (self, other) {
    case (.number(let one, let places), .number(let other, _)):
      return .number(Within(between: one, other, ends, floor: .zero), places: places)
    case (.percent(let one), .percent(let other)):
      let bounds = Within(between: one, other, ends, floor: .zero)
      return bounds.isExact
        ? self : .between(.percent(bounds.low), bounds.high.map { .percent($0) })
    default: return self
    }
  }
}

extension Within {
  /// The bounds that two values stand for.
  fileprivate init(between one: Value, _ other: Value, _ ends: FactEnds, floor: Value) {
    guard one != other else {
      self.init(one)
      return
    }
    switch ends {
    case .bounds: self.init(from: min(one, other), to: max(one, other))
    case .open: self.init(from: one < other ? one : floor, to: one < other ? nil : one)
    case .unknown: self.init(from: floor, to: nil)
    }
  }
}
