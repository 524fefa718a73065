import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan
import ShardPlanText

extension Run {
  /// Reads a scenario file, and the price tables of all its regions on the way.
  func pricedScenarios(
    in path: String, by books: [PriceBook], inRegions regions: [String]? = nil
  ) throws(Failure) -> PricedScenarios {
    try pricedScenarios(in: try source(path), by: books, inRegions: regions)
  }

  /// Reads scenarios, and the price tables of all their regions on the way.
  ///
  /// A region or a mode without prices is then reported together with all that is wrong otherwise.
  ///
  /// - Parameters:
  ///   - source: The text of a scenario file.
  ///   - books: Where to look for prices; one of them must have them.
  ///   - regions: The regions to price all scenarios in, instead of those asked for.
  ///   - ignoringModes: Whether a scenario's own mode needs no prices.
  /// - Returns: The scenarios with the tables of each book.
  /// - Throws: ``Failure`` with all that is wrong.
  func pricedScenarios(
    in source: SourceText, by books: [PriceBook], inRegions regions: [String]? = nil,
    ignoringModes: Bool = false
  ) throws(Failure) -> PricedScenarios {
    let requested = (regions ?? arguments[Options.region]).unique
    for book in books { try book.refuseEmptyFolder() }
    var shelf = Shelf(books: books)
    for code in requested where try shelf.tables(for: code).isEmpty {
      throw try noPrices(for: code, in: books[0])
    }

    var failure: Failure?
    let result: Result<ScenarioDocument, InvalidInput>
    do throws(InvalidInput) {
      result = .success(
        try ScenarioDocument.read(
          source, month: arguments[Options.month], needsRegion: requested.isEmpty
        ) { region, mode in
          let codes = requested.isEmpty ? [region].compactMap(\.self) : requested
          return codes.flatMap { code -> [PricingComplaint] in
            do throws(Failure) {
              let tables = try shelf.tables(for: code)
              let other = ignoringModes ? tables.last?.rates.pricedModes.first : nil
              return PricingComplaint.about(
                other ?? mode, in: code, tables, listedBy: books[0].listing)
            } catch {
              failure = failure ?? error
              return []
            }
          }
        })
    } catch {
      result = .failure(error)
    }
    if let failure { throw failure }
    switch result {
    case .success(let document):
      return PricedScenarios(
        document: document, requestedRegions: requested, tables: shelf.found)
    case .failure(let invalid): throw .data(invalid.diagnostics)
    }
  }
}

/// Price books whose tables are read once, when they are asked for.
private struct Shelf {
  let books: [PriceBook]
  /// What each book has, by region code.
  private(set) var found: [[String: PriceTable]]
  private var asked: Set<String> = []

  init(books: [PriceBook]) {
    self.books = books
    found = books.map { _ in [:] }
  }

  /// The tables of a region in all books that have one.
  mutating func tables(for code: String) throws(Failure) -> [PriceTable] {
    if Region.named(code) != nil, asked.insert(code).inserted {
      for (index, book) in books.enumerated() { found[index][code] = try book.table(for: code) }
    }
    return found.compactMap { $0[code] }
  }
}

extension PricingComplaint {
  /// Returns why a mode in a region cannot be priced, if it cannot.
  ///
  /// - Parameters:
  ///   - mode: The capacity mode.
  ///   - code: The region's code as written.
  ///   - tables: The region's price tables.
  ///   - listing: The command that lists the regions which have one.
  /// - Returns: One complaint, or none.
  fileprivate static func about(
    _ mode: CapacityMode, in code: String, _ tables: [PriceTable], listedBy listing: String
  ) -> [PricingComplaint] {
    guard let region = Region.named(code) else {
      return [
        PricingComplaint(
          .unknownRegion, "The region '\(Abbreviation.of(code))' is not known.",
          advice: Region.advice(insteadOf: code), isAboutRegion: true)
      ]
    }
    guard let table = tables.last else {
      return [
        PricingComplaint(
          .regionNotPriced, "There are no prices for \(code), \(region.location).",
          advice: "\(listing) shows the regions that have some", isAboutRegion: true)
      ]
    }
    guard !tables.contains(where: { $0.rates.prices(mode) }) else { return [] }
    let priced = table.rates.pricedModes.map(\.rawValue).joined(separator: ", ")
    return [
      PricingComplaint(
        .modeNotPriced, "The mode '\(mode.rawValue)' has no prices in \(code).",
        advice: "\(code) has prices for \(priced)", isAboutRegion: false)
    ]
  }
}
