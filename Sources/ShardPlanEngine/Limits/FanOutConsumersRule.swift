extension LimitRule {
  /// A stream has up to 20 enhanced fan-out consumers, with On-demand Advantage up to 50.
  ///
  /// Source: Kinesis developer guide, "Quotas and limits".
  static var fanOutConsumers: LimitRule {
    LimitRule { subject in
      let most: Int64 = subject.scenario.mode == .onDemandAdvantage ? 50 : 20
      return subject.each { plan in
        let count = plan.stream.consumers.enhancedFanOut
        return count > most ? .fanOutConsumers(count: count, most: most) : nil
      }
    }
  }
}
