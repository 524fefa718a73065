import ShardPlanEngine
import ShardPlanText

extension LocatedStream {
  /// Moves the rate together with its peak.
  ///
  /// - Parameter value: The new rate, or a percentage of the given one. Where no rate is given, the new
  ///   one is simply set.
  mutating func move(to value: Node) {
    let hasRate = settings[.rate] != nil || settings[.throughput] != nil && hasRecordSize
    if hasRate || value.isPercentage { traffic = value } else { add(.rate, value) }
  }

  /// A Boolean value indicating whether a file can say what moving the traffic comes to: not where
  /// a peak or the size of records follows from it.
  var isTrafficWritable: Bool {
    traffic.map { node in
      !node.isPercentage
        && ![StreamField.peakRate, .throughput, .peakThroughput].contains { settings[$0] != nil }
    } ?? true
  }
}

extension Node {
  fileprivate var isPercentage: Bool {
    if case .string(let text) = value.content { text.hasSuffix("%") } else { false }
  }
}

extension DocumentReader {
  /// Moves the rate of a stream, and a given peak in proportion, or reports why it cannot be moved.
  ///
  /// - Parameters:
  ///   - stream: The stream, with the rate that its own settings give.
  ///   - node: The new rate, or a percentage of that one.
  ///   - month: The month that monthly rates are spread over.
  mutating func moveTraffic(
    of stream: inout KinesisStream, to node: Node, in month: BillingMonth
  ) {
    let rate: Ratio?
    if node.isPercentage {
      rate = share(node, "The traffic").map { $0 * stream.rate.perSecond(in: month) }
      guard stream.unknown?.hidesRate != true else {
        return report(
          .contradiction, "A percentage of the traffic needs a rate that is given.", at: node,
          advice: "write a rate, like 1000/s")
      }
    } else {
      rate = self.rate(node).map { $0.perSecond(in: month) }
    }
    guard let rate else { return }
    do throws(Rejection.Reason) {
      try stream.set(.rate, to: rate, moving: .proportional, in: month)
    } catch {
      guard case .outOfBounds(let field, let found, let bounds) = error else { return }
      let unit = field.words.kind.boundsUnit
      report(
        .outOfRange,
        "\(field.words.subject) must be \(bounds.words(in: unit)); \(found.shown) \(unit) would follow.",
        at: node, advice: field.words.advice)
    }
  }
}
