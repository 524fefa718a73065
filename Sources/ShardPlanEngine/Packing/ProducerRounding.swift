/// The numbers of records that aggregates of producers hold, with their weights.
///
/// An aggregate holds `min(cap, 1 + X)` records, where `X` is how many arrive while it is open. A cap
/// between two whole numbers is each of them as often as makes it their mean.
struct RecordCounts {
  /// The numbers of records in aggregates that time closes, with their weights.
  private(set) var timed: [(records: Int64, weight: UInt128)] = []
  /// The weight of those that are full.
  private(set) var full: UInt128 = 0

  init(arrivals: WindowArrivals, cap: Ratio) {
    let most = UInt128(max(1, cap.rounded(.down) ?? .max))
    guard !arrivals.isFar(above: cap) else {
      full = 1
      return
    }
    let share = (cap.excess(over: Ratio(most)) * Ratio(Self.parts)).rounded(.toNearestOrEven) ?? 0
    arrivals.forEachWeight { others, weight in
      let records = others + 1
      let isTimed = records < most ? Self.parts : records == most ? share : 0
      if isTimed > 0 { timed.append((Int64(clamping: records), weight * isTimed)) }
      full += weight * (Self.parts - isTimed)
    }
  }

  /// A share of a weight is a number of this many parts.
  private static var parts: UInt128 { 1 << 31 }
}

extension AggregateRounding {
  /// Aggregates of producers at the average rate.
  ///
  /// Each is rounded up by itself: the mean is over the numbers of records and, for a mix, over their
  /// sizes. One record is sent plain. Aggregates of a mix that size closes have the sizes that the
  /// renewal equation leads to, and so never more than the library allows.
  ///
  /// - Parameters:
  ///   - plan: The producers.
  ///   - format: What they put records together in.
  ///   - kept: Is kept for the next plan.
  init(of plan: ProducerPlan, in format: KPLFormat, _ kept: inout KeptPackings) {
    let most = Ratio(plan.settings.maxCount)
    let cap = min(plan.fitting, most)
    let counts = RecordCounts(
      arrivals: WindowArrivals(mean: plan.average.unlimited.excess(over: 1)), cap: cap)
    let isFilledBySize = most >= plan.fitting
    if counts.timed.isEmpty, format.mix.isUniform || !isFilledBySize {
      self.init(of: cap, in: format, &kept)
      return
    }
    var (units, kilobytes) = (WeightedMean(), WeightedMean())
    func add(_ pieces: Pieces, _ weight: UInt128) {
      units.add(pieces.units, weight: weight)
      kilobytes.add(pieces.kilobytes, weight: weight)
    }
    var (size, last) = (Ratio.zero, Int64(0))
    // Ascending, so that each size and law follows from the last.
    for (records, weight) in counts.timed.sorted(by: { $0.records < $1.records }) {
      if records == 1 {
        add(Pieces(AggregateRounding(plain: format.mix)), weight)
      } else if format.mix.isUniform {
        size =
          last > 1 && last + 1 == records
          ? size + format.growth(at: last) : format.size(of: Ratio(records)).total
        last = records
        add(Pieces(AggregateRounding(ofEach: size)), weight)
      } else {
        add(kept.pieces(of: records, in: format), weight)
      }
    }
    var coarse = Ratio.zero
    if counts.full > 0 {
      if format.mix.isUniform || !isFilledBySize {
        add(Pieces(AggregateRounding(of: cap, in: format, &kept)), counts.full)
      } else {
        let (pieces, cell) = kept.fullPieces(of: format, into: plan.settings.maxSize.bytes)
        add(pieces, counts.full)
        if cell > 1 { coarse = 1 }
      }
    }
    self.init(units: units.mean, kilobytes: kilobytes.mean)
    error = error + coarse
  }
}

extension Pieces {
  fileprivate init(_ rounding: AggregateRounding) {
    units = Pieces.places(rounding.payloadUnits)
    kilobytes = Pieces.places(rounding.billedBytes / PayloadUnits.onDemandStep)
  }
}
