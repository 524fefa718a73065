import ShardPlan
import ShardPlanEngine
import ShardPlanText

/// The tables of some price books, each read when it is first needed.
struct PriceShelf {
  private let books: [PriceBook]
  /// The tables of each book, by region code.
  private(set) var found: [[String: PriceTable]]
  private var asked: Set<String> = []

  init(books: [PriceBook]) {
    self.books = books
    found = books.map { _ in [:] }
  }

  /// Returns the tables of a region in all books that have one.
  mutating func tables(for code: String) throws(ToolError) -> [PriceTable] {
    if Region.named(code) != nil, asked.insert(code).inserted {
      for (index, book) in books.enumerated() { found[index][code] = try book.table(for: code) }
    }
    return found.compactMap { $0[code] }
  }

  /// Returns the reason why a mode can't be priced in a region, if there is one.
  ///
  /// - Parameters:
  ///   - mode: The capacity mode.
  ///   - code: The region's code as written.
  ///   - ignoringModes: Whether any mode with prices will do.
  /// - Returns: One diagnostic or none.
  /// - Throws: ``ToolError`` when a table can't be read.
  mutating func complaints(
    about mode: CapacityMode, in code: String, ignoringModes: Bool
  ) throws(ToolError) -> [Diagnostic] {
    let tables = try tables(for: code)
    guard let region = Region.named(code) else {
      return [
        Diagnostic(
          .unknownRegion, "The region '\(Abbreviation.of(code))' is not known.",
          advice: Region.advice(insteadOf: code))
      ]
    }
    guard let table = tables.last else {
      return [
        Diagnostic(
          .regionNotPriced, "There are no prices for \(code), \(region.location).",
          advice: "\(books[0].listing) shows the regions that have some")
      ]
    }
    let mode = (ignoringModes ? table.rates.pricedModes.first : nil) ?? mode
    guard !tables.contains(where: { $0.rates.prices(mode) }) else { return [] }
    let priced = table.rates.pricedModes.map(\.rawValue).joined(separator: ", ")
    return [
      Diagnostic(
        .modeNotPriced, "The mode '\(mode.rawValue)' has no prices in \(code).",
        advice: "\(code) has prices for \(priced)")
    ]
  }
}
