public import ShardPlanEngine

// Embedded Swift has no errors of several types.
#if !hasFeature(Embedded)
  extension Scenario {
    /// Plans and prices this scenario in a region, at the prices that come with ShardPlan.
    ///
    /// - Parameter region: The code of a region, such as `us-east-1`.
    /// - Returns: What a report is made of.
    /// - Throws: A ``Diagnostic`` when the region is unknown or has no prices; a ``Rejection`` when
    ///   the scenario cannot be costed.
    public func costed(in region: String) throws -> CostedScenario {
      try costed(at: PriceTable.bundled(in: region))
    }
  }
#endif
