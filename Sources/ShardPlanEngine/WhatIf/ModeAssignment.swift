/// Streams that are alike, with the cost of one of them in each capacity mode.
///
/// Costs are exact, in 10⁻¹² currency units a month.
struct ModeCosts: Sendable, Equatable {
  /// The cost of a stream under On-demand Advantage, whose commitment all streams of a region share.
  struct Pooled: Sendable, Equatable {
    /// Its usage at the prices of Advantage.
    var usage: Ratio
    /// What its data in takes off the shortfall, if there is as much of it.
    var dataIn: Ratio
    /// What its data out takes off the shortfall, if there is as much of it.
    var dataOut: Ratio
  }

  /// The number of streams, at least one.
  var count: Int64
  /// The mode that they have.
  var present: CapacityMode
  /// The cost in provisioned mode; `nil` where that cannot carry them.
  var provisioned: Ratio?
  /// The cost in On-demand Standard; `nil` where that cannot carry them.
  var onDemand: Ratio?
  /// The cost under Advantage; `nil` where that cannot carry them.
  var advantage: Pooled?
}

/// The modes of all streams of an account in one region.
///
/// Advantage is a setting of the account in the region: where it is on, all on-demand streams are billed
/// by it, and share its commitment. The total is
///
///     Σ provisioned + Σ usage + max(0, in − Σ dataIn) + max(0, out − Σ dataOut)
///
/// where it is on, over the streams in either mode; otherwise each stream is billed by itself.
///
/// Source: Kinesis developer guide, "On-demand Advantage mode".
struct ModeAssignment: Sendable, Equatable {
  /// What the whole commitment costs at the prices of shortfalls, in 10⁻¹² currency units a month.
  struct Commitment: Sendable, Equatable {
    /// For data in.
    var dataIn: Ratio
    /// For data out.
    var dataOut: Ratio
  }

  /// The streams of an account in one region.
  struct Problem: Sendable, Equatable {
    /// The streams by kind.
    var kinds: [ModeCosts]
    /// The commitment of Advantage; `nil` where it is not sold.
    var commitment: Commitment?

    /// The number of streams.
    var streams: Int64 { kinds.reduce(0) { $0 + $1.count } }
  }

  /// A Boolean value indicating whether Advantage is on.
  var isAdvantage: Bool
  /// The number of on-demand streams of each kind; all others are provisioned.
  var onDemand: [Int64]

  /// The mode of the on-demand streams.
  var onDemandMode: CapacityMode { isAdvantage ? .onDemandAdvantage : .onDemand }
}

extension ModeAssignment.Problem {
  /// Returns the exact cost of an assignment; `nil` when a stream is in a mode that cannot carry it.
  ///
  /// - Parameter assignment: Not more on-demand streams of each kind than there are.
  /// - Returns: The cost, and the number of streams that change their mode.
  func cost(of assignment: ModeAssignment) -> (cost: Ratio, changes: Int64)? {
    var amounts: [Ratio] = []
    var (dataIn, dataOut): ([Ratio], [Ratio]) = ([], [])
    var changes: Int64 = 0
    for (kind, onDemand) in zip(kinds, assignment.onDemand) {
      let provisioned = kind.count - onDemand
      changes += kind.changes(onDemand: onDemand, as: assignment.onDemandMode)
      if provisioned > 0 {
        guard let cost = kind.provisioned else { return nil }
        amounts.append(cost * Ratio(provisioned))
      }
      guard onDemand > 0 else { continue }
      if assignment.isAdvantage {
        guard let cost = kind.advantage else { return nil }
        amounts.append(cost.usage * Ratio(onDemand))
        dataIn.append(cost.dataIn * Ratio(onDemand))
        dataOut.append(cost.dataOut * Ratio(onDemand))
      } else {
        guard let cost = kind.onDemand else { return nil }
        amounts.append(cost * Ratio(onDemand))
      }
    }
    if assignment.isAdvantage {
      guard let commitment else { return nil }
      amounts.append(commitment.dataIn.excess(over: Ratio.sum(of: dataIn)))
      amounts.append(commitment.dataOut.excess(over: Ratio.sum(of: dataOut)))
    }
    return (Ratio.sum(of: amounts), changes)
  }

  /// The cheapest assignment without Advantage; `nil` where that leaves a stream without a mode.
  ///
  /// Each stream is billed by itself, and so takes its cheapest mode; among equals the one it has.
  var withoutAdvantage: ModeAssignment? {
    var onDemand: [Int64] = []
    for kind in kinds {
      switch (kind.provisioned, kind.onDemand) {
      case (nil, nil): return nil
      case (_?, nil): onDemand.append(0)
      case (nil, _?): onDemand.append(kind.count)
      case (let first?, let second?):
        let isOnDemand = second < first || second == first && kind.present == .onDemand
        onDemand.append(isOnDemand ? kind.count : 0)
      }
    }
    return ModeAssignment(isAdvantage: false, onDemand: onDemand)
  }
}

extension ModeAssignment {
  /// The cheapest assignment of a region.
  struct Cheapest: Sendable, Equatable {
    /// An assignment with its exact cost.
    struct Option: Sendable, Equatable {
      let assignment: ModeAssignment
      /// The cost, in 10⁻¹² currency units a month.
      let cost: Ratio
      /// The streams that change their mode.
      let changes: Int64
      /// By how much the cost may exceed the least possible: zero where it is the least.
      let excess: Ratio
    }

    /// The cheapest without Advantage; `nil` where that cannot carry all streams.
    let without: Option?
    /// The cheapest with Advantage; `nil` where that cannot carry all streams.
    let with: Option?
    /// The cheaper of both; of equal ones that with fewer changes, then that without Advantage.
    let best: Option
    /// By how much the cost of ``best`` may exceed the least possible.
    let excess: Ratio
  }
}

extension ModeAssignment.Problem {
  /// Finds the cheapest assignment; among equals one with the fewest changes.
  ///
  /// - Parameter steps: The most steps of a search, after which the best that was found will do.
  /// - Returns: The assignment; `nil` where no setting of Advantage carries all streams.
  func cheapest(steps: Int = 200_000) -> ModeAssignment.Cheapest? {
    func option(
      _ assignment: ModeAssignment?, _ excess: Ratio = .zero
    ) -> ModeAssignment.Cheapest.Option? {
      guard let assignment, let (cost, changes) = cost(of: assignment) else { return nil }
      return ModeAssignment.Cheapest.Option(
        assignment: assignment, cost: cost, changes: changes, excess: excess)
    }
    let search = AssignmentSearch(self, limit: steps)
    let without = option(withoutAdvantage)
    let with = option(search?.best, search?.excess ?? .zero)
    guard let first = without ?? with else { return nil }
    let second = with ?? first
    let best =
      (second.cost, second.changes) < (first.cost, first.changes) ? second : first
    let least = min(first.cost, second.cost.excess(over: second.excess))
    return ModeAssignment.Cheapest(
      without: without, with: with, best: best, excess: best.cost.excess(over: least))
  }
}

extension ModeCosts {
  /// Returns how many streams change their mode when some of them are on demand.
  func changes(onDemand: Int64, as mode: CapacityMode) -> Int64 {
    (present == .provisioned ? 0 : count - onDemand) + (present == mode ? 0 : onDemand)
  }
}

extension Ratio {
  /// Adds up in pairs, so that denominators grow late.
  static func sum(of numbers: [Ratio]) -> Ratio {
    guard var sums = numbers.isEmpty ? nil : numbers else { return .zero }
    while sums.count > 1 {
      sums = stride(from: 0, to: sums.count, by: 2).map { index in
        index + 1 < sums.count ? sums[index] + sums[index + 1] : sums[index]
      }
    }
    return sums[0]
  }
}
