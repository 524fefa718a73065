package import ShardPlanEngine
package import ShardPlanText

/// A file of infrastructure to review, whose regions tell which prices to look up.
///
///     let input = ReviewInput(source)
///     var prices = ScenarioPrices(listing: "'shardplan prices list'")
///     for table in input.regions.compactMap(PriceTable.bundled(for:)) { prices.add(table) }
///     let review = try input.review(at: prices)
package struct ReviewInput: Sendable {
  private let infrastructure: Infrastructure?
  private let reader: DocumentReader
  private let month: BillingMonth
  /// What can be priced before the change and after it.
  private let before, after: Infrastructure.LocatedSide
  /// Both sides as scenarios; `nil` where nothing can be priced.
  private let input: ScenarioInput?
  /// The region where the file says none.
  private let region: String?
  private let usage: ReviewUsageFile?

  /// Reads the structure of a file; its faults are thrown by ``review(at:)``.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - month: The month to bill.
  ///   - values: The region that fills in where the file says none, and the values of parameters.
  ///   - usage: The usage of its streams, as far as it is known.
  package init(
    _ source: SourceText, month: BillingMonth? = nil, with values: InputValues = InputValues(),
    usage: ReviewUsageFile? = nil
  ) {
    let file = InfrastructureFile(source, with: values)
    var reader = file.reader
    infrastructure = file.infrastructure
    self.month = month ?? .standard
    region = values.regions.first
    self.usage = usage
    func located(_ side: Infrastructure.Side) -> Infrastructure.LocatedSide {
      file.infrastructure?.located(side, using: usage) ?? Infrastructure.LocatedSide()
    }
    (before, after) = (located(.before), located(.after))
    var located = LocatedScenarios()
    if let place = file.infrastructure?.place {
      for (name, side) in [(Self.before, before), (Self.after, after)] where !side.streams.isEmpty {
        var scenario = LocatedScenario(place: place, name: place.replaced(by: .string(name)))
        scenario.streams = LocatedStreams(place: place, streams: side.streams, isList: true)
        located.scenarios.append(scenario)
      }
    }
    if located.scenarios.isEmpty {
      input = nil
    } else {
      var addresses: Set<String> = []
      let gaps = (after.gaps + before.gaps).filter { addresses.insert($0.address).inserted }
      located.fill(gaps, with: values.regions, needsRegion: true, &reader)
      input = ScenarioInput(located, readBy: reader, month: self.month)
    }
    self.reader = reader
  }

  private static let before = "Before"
  private static let after = "After"

  /// The codes of the regions whose prices are needed, each once.
  package var regions: [String] {
    let accounts = (infrastructure?.accounts ?? []).compactMap { $0.region.value ?? region }
    return ((input?.regions ?? []) + accounts).unique
  }

  /// Prices both sides.
  ///
  /// - Parameter prices: The prices of ``regions``.
  /// - Returns: The review.
  /// - Throws: ``InvalidInput`` with everything that is wrong with the file.
  package func review(at prices: ScenarioPrices) throws(InvalidInput) -> Review {
    var reader = reader
    for finding in infrastructure?.findings ?? [] where finding.severity == .error {
      reader.report(
        finding.code, finding.message, at: finding.place, advice: finding.advice,
        severity: finding.severity)
    }
    guard let infrastructure, reader.errorCount == 0 else {
      throw InvalidInput(diagnostics: reader.diagnostics)
    }
    try usage?.check(
      against: Set(infrastructure.streams.flatMap { [$0.address] + $0.names }))
    let found = try input?.estimates(at: prices)
    func estimates(of side: String) -> [Estimate] {
      (found?.all ?? []).filter { $0.name.hasPrefix(side) }
    }
    let priced = (before: estimates(of: Self.before), after: estimates(of: Self.after))
    return Review(
      of: infrastructure, in: reader.source.name, month: month,
      before: Review.Bills(priced.before, of: before), after: Review.Bills(priced.after, of: after),
      warnings: found?.warnings ?? reader.diagnostics
    ) { code in
      guard let code = code ?? region else { return nil }
      return prices.sources.first?[code]?.rates
    }
  }
}

extension Infrastructure {
  /// Returns the streams of a side under their addresses, which bills are found by, with their usage.
  fileprivate func located(_ side: Side, using usage: ReviewUsageFile?) -> LocatedSide {
    var located = located(side)
    var taken: Set<String> = []
    for (place, index) in located.indices.enumerated() {
      var name = streams[index].address
      // A stream that is forgotten and created again has its address twice.
      while !taken.insert(name).inserted { name += "'" }
      located.streams[place].name = streams[index].place.replaced(by: .string(name))
      usage?.add(
        to: &located.streams[place], named: [streams[index].address] + streams[index].names)
    }
    return located
  }
}

extension DeclaredStream {
  /// Its names in AWS, as far as they are known; the last one first.
  fileprivate var names: [String] { [after, before].compactMap { $0?.name.value }.unique }
}
