// Embedded Swift has no errors of several types.
#if !hasFeature(Embedded)
  extension ScenarioDocument {
    /// Plans and prices every scenario of the file in each of its regions.
    ///
    /// - Parameter prices: Finds the prices of a region by its code; those that come with ShardPlan
    ///   unless given.
    /// - Returns: The columns of a report, in the order of the file.
    /// - Throws: What `prices` throws, a ``Diagnostic`` for the bundled ones; a ``Rejection`` when a
    ///   scenario cannot be costed.
    public func costed(
      at prices: (_ region: String) throws -> PriceTable = PriceTable.bundled(in:)
    ) throws -> [CostedScenario] {
      try entries.flatMap { entry in
        try entry.regionCodes.map { try entry.scenario.costed(at: prices($0)) }
      }
    }
  }
#endif
