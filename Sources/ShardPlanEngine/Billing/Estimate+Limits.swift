extension Estimate {
  /// Returns the limits beyond the shard formula that this plan reaches or should know of.
  ///
  /// - Parameters:
  ///   - card: The prices of the region.
  ///   - quotas: What the account may have there.
  /// - Returns: The findings: errors, then warnings, then notes, each rule by rule and stream by stream.
  /// - Precondition: No quota is negative.
  public func limitFindings(at card: RateCard, within quotas: Quotas) -> [LimitFinding] {
    let subject = LimitRule.Subject(
      scenario: scenario, streams: streams, quotas: quotas, advantageFloor: card.advantageFloor)
    let findings = LimitRule.all.flatMap { $0.find(subject) }
    return LimitFinding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
  }
}

extension RateCard {
  /// The least that On-demand Advantage costs a day; `nil` where it has no prices.
  public var advantageFloor: Money? {
    guard let dataIn = self[.advantageDataInShortfall]?.value,
      let dataOut = self[.advantageDataOutShortfall]?.value
    else { return nil }
    // 25 MiB/s for 86,400 seconds, in GB of 2^30 bytes.
    return Money(rounding: (dataIn + dataOut) * 25 * 86_400 / 1_024)
  }
}
