extension Estimate {
  /// Returns what the scenario would cost with one record per PUT in each stream that producers
  /// aggregate.
  ///
  /// - Parameter card: The prices of the region.
  /// - Returns: One total for each stream; `nil` for those without producers, and where the given
  ///   shards do not take the peak, so that there is nothing to compare.
  public func unaggregatedTotals(at card: RateCard) -> [Money?] {
    var replacement = StreamReplacement(in: self, at: card)
    return streams.enumerated().map { index, plan in
      guard plan.aggregation.producer != nil, plan.capacity?.overflowingShare == nil else {
        return nil
      }
      var plain = plan.stream
      // Without aggregates the stream would need shards of its own number.
      plain.shards = nil
      plain.aggregation = .none
      return (try? replacement.replacing(index, with: plain))?.total
    }
  }
}
