extension Bill {
  /// The difference between two bills.
  ///
  /// ```swift
  /// let plain = KinesisStream(recordSize: .bytes(77), rate: .perSecond(25_000))
  /// var packed = plain
  /// packed.aggregation = .kpl(recordsPerPut: 616)
  /// let (before, after) = (try plain.bill(in: "us-east-1"), try packed.bill(in: "us-east-1"))
  /// if let change = Bill.Difference(of: after, from: before) {
  ///   print(change.amount, change.percent?.decimal(places: 1) ?? "")  // -1168.663636363636 97.9
  /// }
  /// ```
  public struct Difference: Sendable, Equatable {
    /// The extra cost, negative for a saving: that of the least bills where ``isExact`` is false.
    public let amount: Money
    /// The least that the extra cost can be; `nil` where nothing bounds it.
    public let least: Money?
    /// The most that the extra cost can be; `nil` where nothing bounds it.
    public let most: Money?
    /// The total of the bill that it is compared with: the least, where it is not exact.
    public let baseline: Money
    private let isOfExactBaseline: Bool

    /// Compares two bills; `nil` when they are in two currencies.
    ///
    /// - Parameters:
    ///   - bill: The bill.
    ///   - baseline: The bill that it is compared with.
    public init?(of bill: Bill, from baseline: Bill) {
      guard bill.currency == baseline.currency else { return nil }
      self.init(of: bill.totals, from: baseline.totals)
    }

    /// Compares two amounts of one currency.
    ///
    /// - Parameters:
    ///   - amounts: The amount.
    ///   - baseline: The amount that it is compared with.
    package init(of amounts: Within<Money>, from baseline: Within<Money>) {
      amount = amounts.low - baseline.low
      least = baseline.high.map { amounts.low - $0 }
      most = amounts.high.map { $0 - baseline.low }
      self.baseline = baseline.low
      isOfExactBaseline = baseline.isExact
    }

    /// Compares two bills of which some lines are alike, whatever is unknown of them.
    ///
    /// - Parameters:
    ///   - bill: The bill, the sum of its lines.
    ///   - baseline: The bill that it is compared with, the sum of its lines.
    ///   - isAlike: Returns whether two lines of one dimension and stream come to the same.
    fileprivate init(
      of bill: Bill, from baseline: Bill, where isAlike: (Bill.Line, Bill.Line) -> Bool
    ) {
      let alike = bill.lines.filter { line in
        baseline.lines.contains {
          $0.dimension == line.dimension && $0.stream == line.stream && isAlike(line, $0)
        }
      }
      func sum(_ lines: [Bill.Line]) -> Within<Money> {
        lines.filter { line in
          !alike.contains { $0.dimension == line.dimension && $0.stream == line.stream }
        }.reduce(Within(Money.zero)) { $0 + $1.amounts }
      }
      let (now, before) = (sum(bill.lines), sum(baseline.lines))
      least = before.high.map { now.low - $0 }
      most = now.high.map { $0 - before.low }
      amount = least == most ? least ?? .zero : bill.total - baseline.total
      self.baseline = baseline.total
      isOfExactBaseline = baseline.totals.isExact
    }

    /// A Boolean value indicating whether the extra cost is exact.
    public var isExact: Bool { least == amount && most == amount }

    /// The difference in percent of the baseline, without sign; `nil` for a baseline of zero, or where it is
    /// not exact.
    public var percent: Ratio? {
      guard baseline > .zero, isExact, isOfExactBaseline else { return nil }
      return amount.magnitude * 100 / baseline.magnitude
    }
  }
}

extension Estimate {
  /// Returns the difference of the bill from another; `nil` in another currency.
  ///
  /// What is unknown of both alike, such as the records of a stream with more and with fewer shards, does not
  /// count.
  package func difference(from baseline: Estimate) -> Bill.Difference? {
    guard let plain = Bill.Difference(of: bill, from: baseline.bill) else { return nil }
    guard !plain.isExact, scenario.month == baseline.scenario.month, !poolsUsage,
      !baseline.poolsUsage
    else { return plain }
    return Bill.Difference(of: bill, from: baseline.bill) { line, other in
      guard !line.amounts.isExact, line.unitPrice == other.unitPrice, let index = line.stream,
        baseline.streams.indices.contains(index),
        streams[index].mode == baseline.streams[index].mode
      else { return false }
      return streams[index].stream.traffic == baseline.streams[index].stream.traffic
    }
  }
}

extension Estimate {
  /// A Boolean value indicating whether some streams share a commitment.
  private var poolsUsage: Bool { streams.contains { $0.mode == .onDemandAdvantage } }
}

extension KinesisStream {
  /// The stream without what its usage does not depend on as long as its shards take all.
  fileprivate var traffic: KinesisStream {
    var stream = self
    stream.shards = nil
    stream.currentShards = nil
    stream.targetUtilization = .one
    return stream
  }
}
