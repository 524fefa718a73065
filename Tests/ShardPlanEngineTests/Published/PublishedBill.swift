import ShardPlanEngine
import Testing

/// An example that someone published: its inputs, and figures that must come out again.
struct PublishedBill: CustomTestStringConvertible {
  let name: String
  let source: String
  let scenario: Scenario
  let card: RateCard
  let figures: [(figure: Figure, printed: Printed)]

  var testDescription: String { name }

  /// Creates an example of one stream, by default at the prices of us-east-1.
  init(
    _ name: String, source: String, mode: CapacityMode = .provisioned, month: BillingMonth,
    _ stream: KinesisStream, card: RateCard = .virginia, _ figures: [(Figure, Printed)]
  ) {
    self.name = name
    self.source = source
    scenario = Scenario(mode: mode, streams: [stream], month: month)
    self.card = card
    self.figures = figures.map { (figure: $0, printed: $1) }
  }

  /// Expects every figure to come out as it was printed.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let estimate = try scenario.estimate(at: card)
    for (figure, printed) in figures {
      let found = figure.value(in: estimate)
      #expect(
        found.map(printed.isPrinted) == true,
        "\(name): \(figure) is \(String(describing: found)), published as \(printed) by \(source)",
        sourceLocation: sourceLocation)
    }
  }
}

/// A number in an estimate of one stream.
enum Figure: Sendable {
  case total
  case amount(BillingDimension)
  case quantity(BillingDimension)
  case shards
  case need(Capacity.BindingLimit)
  case units
  /// Kinesis records per second.
  case records
  /// Kibibytes of one Kinesis record.
  case kibibytes
  /// Kibibytes that on-demand modes bill for one Kinesis record.
  case billedKibibytes
  /// Mebibytes per second going in.
  case mebibytesPerSecond

  /// Finds the number; `nil` when there is no such line or capacity.
  func value(in estimate: Estimate) -> Ratio? {
    let plan = estimate.streams[0]
    switch self {
    case .total: return estimate.bill.total.magnitude
    case .amount(let dimension):
      return estimate.bill.lines.first { $0.dimension == dimension }?.amount.magnitude
    case .quantity(let dimension):
      return estimate.bill.lines.first { $0.dimension == dimension }?.quantity
    case .shards: return plan.capacity.map { Ratio($0.shards) }
    case .need(.writeRecords): return plan.capacity?.needs.writeRecords
    case .need(.writeBytes): return plan.capacity?.needs.writeBytes
    case .need(.readBytes): return plan.capacity?.needs.readBytes
    case .need: return nil
    case .units: return plan.load.payloadUnitsPerRecord
    case .records: return plan.load.recordsPerSecond
    case .kibibytes: return plan.load.bytesPerRecord / 1_024
    case .billedKibibytes: return plan.load.billedBytesPerRecord / 1_024
    case .mebibytesPerSecond: return plan.load.bytesPerSecond / 1_048_576
    }
  }
}
