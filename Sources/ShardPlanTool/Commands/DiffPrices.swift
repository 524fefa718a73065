import ShardPlanCommandLine
import ShardPlan
import ShardPlanText

extension Run {
  /// Shows what changed from one set of price tables to another.
  func priceChanges() throws(Failure) -> Outcome {
    try refuseUselessOptions()
    let books = arguments.operands.map(priceBook)
    let comparison = try comparison(of: books)
    let bills = try billChanges(by: books)
    let report = Report(
      changes: comparison, from: arguments.operands[0], to: arguments.operands[1],
      bills: bills.changes)
    return Outcome(
      report: report, warnings: bills.warnings,
      isFailed: comparison.isChanged && arguments[Options.failOnChange])
  }

  /// The price tables that are compared, and the scenarios that are priced at them.
  func comparedFiles() throws(Failure) -> [String] {
    var files = [arguments[Options.scenario]].compactMap(\.self)
    for book in arguments.operands.map(priceBook) { files += try book.files() }
    return files
  }

  /// A region or a month says which bills to compare, not which prices.
  private func refuseUselessOptions() throws(Failure) {
    guard arguments[Options.scenario] == nil else { return }
    let useless: OptionDeclaration? =
      arguments.gives(Options.region)
      ? Options.region.declaration
      : arguments.gives(Options.month) ? Options.month.declaration : nil
    guard let useless else { return }
    throw .usage(
      UsageError(
        "The option '--\(useless.name)' has no effect without '--scenario <file>'.", path: path,
        about: UsageError.Subject(useless)))
  }

  private func comparison(of books: [PriceBook]) throws(Failure) -> PriceComparison {
    switch (books[0].place, books[1].place) {
    // Two files are compared whatever regions they are of.
    case (.file, .file):
      return PriceComparison(from: try books[0].tables()[0], to: try books[1].tables()[0])
    // One file is compared with its counterpart, not with a whole folder.
    case (.file, _):
      let old = try books[0].tables()[0]
      return PriceComparison(
        from: [old], to: [try books[1].table(for: old.region.code)].compactMap(\.self))
    case (_, .file):
      let new = try books[1].tables()[0]
      return PriceComparison(
        from: [try books[0].table(for: new.region.code)].compactMap(\.self), to: [new])
    default:
      return PriceComparison(from: try books[0].tables(), to: try books[1].tables())
    }
  }

  private func billChanges(
    by books: [PriceBook]
  ) throws(Failure) -> (changes: [BillChange], warnings: [Diagnostic]) {
    guard let path = arguments[Options.scenario] else { return ([], []) }
    // Two files of different regions are compared at the same scenarios, each in its own region.
    let regions: [String]? =
      if case .file = books[0].place, case .file = books[1].place {
        try books[0].regions() + books[1].regions()
      } else { nil }
    let scenarios = try pricedScenarios(in: path, by: books, inRegions: regions)
    let warnings = scenarios.document.warnings
    let (old, new) = (try scenarios.costed(by: 0), try scenarios.costed(by: 1))
    guard let regions, regions[0] != regions[1] else {
      return (zip(old, new).map { BillChange(from: $0, to: $1) }, warnings)
    }
    let changes = stride(from: 0, to: old.count, by: 2).map {
      BillChange(from: old[$0], to: new[$0 + 1])
    }
    return (changes, warnings)
  }
}
