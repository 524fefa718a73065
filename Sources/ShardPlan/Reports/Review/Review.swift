import ShardPlanEngine
import ShardPlanText

/// What a change of infrastructure does to the bill, stream by stream.
///
/// *Declared* money depends on no traffic: shard-hours, extended retention of provisioned streams,
/// stream-hours and the hours of enhanced fan-out consumers. Everything else is *usage*. Streams of which
/// something is unknown count in no sum of declared money.
///
///     let review = try ReviewInput(source).review(at: prices)
///     review.sums[0].change  // -84.68
package struct Review: Sendable {
  let kind: Infrastructure.Kind
  /// The name of the file.
  let file: String
  let month: BillingMonth
  /// The streams in the order of the file.
  let streams: [ReviewedStream]
  /// Declared money by currency, in the order of their codes.
  let sums: [Sum]
  /// What keeps streams from being priced, each once.
  let unknown: [Unknown]
  let notPriced: [UnpricedResource]
  /// Errors first, then warnings, then notes.
  let findings: [ReviewFinding]
  /// The priced streams, an estimate for each currency.
  let before, after: [Estimate]

  /// Sums of declared money in one currency.
  struct Sum: Sendable {
    let currency: Money.Currency
    let before, after: Money

    var change: Money { after - before }
  }

  /// An attribute that decides a bill and is unknown.
  struct Unknown: Sendable, Hashable {
    let address: String
    /// `shards`, `mode` or `retention`.
    let field: String
    let reason: String
  }

  /// A Boolean value indicating whether the file describes a change.
  var describesChange: Bool { kind == .terraformPlan }

  /// The streams whose declaration or bill changes.
  var changed: [ReviewedStream] { streams.filter { $0.isChanged } }
}

/// A stream before and after a change.
struct ReviewedStream: Sendable {
  let address: String
  let name: String
  let region: String?
  let change: DeclaredStream.Change
  let before, after: Side?

  /// A stream on one side.
  struct Side: Sendable {
    let declaration: StreamDeclaration
    /// `nil` where something that decides it is unknown.
    let bill: StreamBill?

    /// The capacity mode; `nil` where it is unknown.
    var mode: CapacityMode? { bill?.plan.mode ?? declaration.knownMode }

    /// The open shards; `nil` where they are unknown, and in on-demand modes.
    var shards: Int64? {
      mode == .provisioned ? declaration.shards.value.map { Int64($0) } : nil
    }

    /// The hours that records are kept; `nil` where they are unknown.
    var retentionHours: Int? {
      declaration.retentionHours.isAbsent ? 24 : declaration.retentionHours.value
    }
  }

  /// A Boolean value indicating whether both sides are priced, as far as there are some.
  var isKnown: Bool { [before, after].allSatisfy { $0.map { $0.bill != nil } ?? true } }

  var currency: Money.Currency? { (after?.bill ?? before?.bill)?.currency }

  /// The declared money of each side, nothing where the stream does not exist; `nil` unless all is known.
  var declared: (before: Money, after: Money)? {
    guard isKnown else { return nil }
    return (before?.bill?.declared ?? .zero, after?.bill?.declared ?? .zero)
  }

  var declaredChange: Money? { declared.map { $0.after - $0.before } }

  /// A Boolean value indicating whether the declaration or the bill changes.
  var isChanged: Bool {
    guard change == .none || change == .forget else { return true }
    return before?.declaration.consumers.count != after?.declaration.consumers.count
      || declaredChange.map { $0 != .zero } ?? false
  }
}

/// The lines of one stream on the bill of a side.
struct StreamBill: Sendable {
  let estimate: Estimate
  /// The index of the stream in the estimate.
  let stream: Int
  let lines: [Bill.Line]

  var plan: StreamPlan { estimate.streams[stream] }
  var rates: RateCard { estimate.rates(ofStream: stream) }
  var currency: Money.Currency { rates.currency }
  var declaredLines: [Bill.Line] { lines.filter { $0.dimension.isDeclared } }
  var usageLines: [Bill.Line] { lines.filter { !$0.dimension.isDeclared } }
  var declared: Money { declaredLines.reduce(.zero) { $0 + $1.amount } }
  var total: Within<Money> { lines.reduce(Within(.zero)) { $0 + $1.amounts } }
}

extension BillingDimension {
  /// A Boolean value indicating whether the quantity depends on no traffic.
  var isDeclared: Bool {
    switch billItem {
    case .shardHours, .streamHours, .fanOutConsumers: true
    case .extendedRetention: mode == .provisioned
    default: false
    }
  }
}

extension Review {
  /// The bills of one side, by the streams of the infrastructure.
  struct Bills {
    let estimates: [Estimate]
    private var bills: [Int: StreamBill] = [:]

    /// Divides bills by stream.
    ///
    /// - Parameters:
    ///   - estimates: The bills of the side, one for each currency.
    ///   - side: The streams of the side.
    init(_ estimates: [Estimate], of side: Infrastructure.LocatedSide) {
      self.estimates = estimates
      var indices: [String: Int] = [:]
      for (stream, index) in zip(side.streams, side.indices) {
        if let name = stream.name?.value.text { indices[name] = index }
      }
      for estimate in estimates {
        var lines = [[Bill.Line]](repeating: [], count: estimate.streams.count)
        for line in estimate.bill.lines {
          if let stream = line.stream { lines[stream].append(line) }
        }
        for (stream, plan) in estimate.streams.enumerated() {
          guard let index = indices[plan.stream.name] else { continue }
          bills[index] = StreamBill(estimate: estimate, stream: stream, lines: lines[stream])
        }
      }
    }

    /// The bill of a stream, by its index in the infrastructure.
    subscript(index: Int) -> StreamBill? { bills[index] }
  }

  /// Sets both sides of infrastructure next to each other.
  ///
  /// - Parameters:
  ///   - infrastructure: The infrastructure.
  ///   - file: The name of its file.
  ///   - month: The month of the bills.
  ///   - before: The bills before the change.
  ///   - after: The bills after it.
  ///   - warnings: What was found while the file was read.
  ///   - rates: Finds the prices of a region; `nil` where the file tells none.
  init(
    of infrastructure: Infrastructure, in file: String, month: BillingMonth, before: Bills,
    after: Bills, warnings: [Diagnostic], rates: (String?) -> RateCard?
  ) {
    (kind, self.file, self.month) = (infrastructure.kind, file, month)
    streams = infrastructure.streams.enumerated().map { index, stream in
      ReviewedStream(stream, before: before[index], after: after[index])
    }
    var sums: [String: (currency: Money.Currency, before: Money, after: Money)] = [:]
    for stream in streams {
      guard let currency = stream.currency, let declared = stream.declared else { continue }
      let sum = sums[currency.code] ?? (currency, .zero, .zero)
      sums[currency.code] = (currency, sum.before + declared.before, sum.after + declared.after)
    }
    self.sums = sums.sorted { $0.key < $1.key }.map {
      Sum(currency: $0.value.currency, before: $0.value.before, after: $0.value.after)
    }
    unknown =
      infrastructure.streams.flatMap { stream in
        [stream.after, stream.before].compactMap { $0?.obstacle }.map {
          Unknown(address: stream.address, field: $0.attribute, reason: $0.reason.value)
        }
      }.unique
    notPriced = infrastructure.notPriced
    (self.before, self.after) = (before.estimates, after.estimates)
    findings = ReviewFinding.all(
      in: infrastructure, streams, unknown, after.estimates, warnings: warnings, rates: rates)
  }
}

extension ReviewedStream {
  fileprivate init(_ stream: DeclaredStream, before: StreamBill?, after: StreamBill?) {
    address = stream.address
    change = stream.change
    let last = stream.after ?? stream.before
    name = stream.after?.name.value ?? stream.before?.name.value ?? stream.address
    region = (after ?? before)?.rates.origin.region ?? last?.region.value
    self.before = stream.before.map { Side(declaration: $0, bill: before) }
    self.after = stream.after.map { Side(declaration: $0, bill: after) }
  }
}
