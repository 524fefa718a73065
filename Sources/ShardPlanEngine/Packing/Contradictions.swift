extension KinesisStream {
  /// Returns everything about this stream that cannot be.
  ///
  /// - Parameter month: The month that monthly rates are spread over.
  /// - Precondition: The month is longer than zero hours.
  /// - Returns: All reasons, in the order of the fields; none when the stream can be costed.
  public func faults(in month: BillingMonth) -> [Rejection.Reason] {
    var kept = KeptPackings()
    return faults(in: month, &kept)
  }

  /// Returns everything about this stream that cannot be, and keeps what helps with the next one like it.
  func faults(in month: BillingMonth, _ kept: inout KeptPackings) -> [Rejection.Reason] {
    let faults = faultsOfFields(in: month)
    guard faults.isEmpty else { return faults }
    let stream = least
    let aggregated = AchievedAggregation(of: stream, in: month, mode: .provisioned, &kept)
    let load = RecordLoad(of: stream, aggregated: aggregated, in: month, &kept)
    return stream.contradictions(in: month, under: load)
  }

  /// Finds settings that are valid one by one and conflict with each other.
  ///
  /// - Parameters:
  ///   - month: The month that monthly rates are spread over.
  ///   - load: What the stream sees.
  /// - Returns: All reasons.
  func contradictions(in month: BillingMonth, under load: RecordLoad) -> [Rejection.Reason] {
    var faults: [Rejection.Reason] = []
    let average = rate.perSecond(in: month)
    if let peak = peakRate?.perSecond(in: month), peak < average {
      faults.append(.peakBelowAverage(peak: peak, average: average))
    }
    if case .kpl(let recordsPerPut, let keys) = aggregation,
      Ratio(keys) > 1, Ratio(keys) >= recordsPerPut + 1
    {
      faults.append(.moreKeysThanRecords(keys: keys, recordsPerPut: recordsPerPut))
    }
    faults += contradictionsOfKeys(in: month)
    let bytes = load.largestMean
    if bytes > Bounds.record.most {
      faults.append(.recordTooLarge(bytes: bytes, recordsPerPut: load.recordsPerPut))
    } else {
      let share = load.share(above: Bounds.record.most).aggregates
      // Fewer can be closed earlier, and change no bill that anyone would notice.
      if share * 1_000 > 1 {
        faults.append(.aggregatesTooLarge(share: share, recordsPerPut: load.recordsPerPut))
      }
    }
    return faults
  }

  private func contradictionsOfKeys(in month: BillingMonth) -> [Rejection.Reason] {
    guard let keys = partitionKeys else { return [] }
    var faults: [Rejection.Reason] = []
    if let share = hotKeyShare, share * Ratio(keys) < 1 {
      faults.append(.hotKeyBelowMean(share: share, keys: keys))
    }
    switch aggregation {
    case .kpl(_, let together), .producer(_, let together):
      if together > keys { faults.append(.moreKeysTogether(together, of: keys)) }
    case .none, .sized: break
    }
    let records = rate.perSecond(in: month) * month.seconds
    if unknown?.hidesRate != true, Ratio(keys) > records {
      faults.append(.moreKeysThanTraffic(keys: keys, recordsPerMonth: records))
    }
    return faults
  }
}
