internal import ShardPlanCommandLine
internal import ShardPlanInputs
internal import ShardPlanPricing
internal import ShardPlanReports
internal import ShardPlanText

extension Run {
  /// Shows what changed from one set of price tables to another.
  func diffPrices() throws(Failure) -> ExitCode {
    let books = arguments.operands.map(priceBook)
    var isChanged = false
    try deliver(from: { () throws(Failure) in
      try books[0].files() + books[1].files() + [arguments[Options.scenario]].compactMap(\.self)
    }) { isFile throws(Failure) in
      let comparison = try comparison(of: books)
      isChanged = comparison.isChanged
      let report = Report(
        changes: comparison, from: arguments.operands[0], to: arguments.operands[1],
        bills: try billChanges(by: books))
      return screen.text(of: report, as: arguments[Options.format], toFile: isFile)
    }
    return isChanged && arguments[Options.failOnChange] ? .checkFailed : .done
  }

  private func comparison(of books: [PriceBook]) throws(Failure) -> PriceComparison {
    let (old, new) = (try books[0].tables(), try books[1].tables())
    // Two files are compared whatever regions they are of.
    if case .file = books[0].place, case .file = books[1].place {
      return PriceComparison(from: old[0], to: new[0])
    }
    // One file is compared with its counterpart, not with a whole folder.
    if case .file = books[0].place {
      return PriceComparison(from: old, to: new.filter { $0.region == old[0].region })
    }
    if case .file = books[1].place {
      return PriceComparison(from: old.filter { $0.region == new[0].region }, to: new)
    }
    return PriceComparison(from: old, to: new)
  }

  private func billChanges(by books: [PriceBook]) throws(Failure) -> [BillChange] {
    guard let path = arguments[Options.scenario] else { return [] }
    let scenarios = try pricedScenarios(in: path, by: books)
    try warn(scenarios.document.warnings)
    let (old, new) = (try scenarios.costed(by: 0), try scenarios.costed(by: 1))
    return zip(old, new).map { BillChange(from: $0, to: $1) }
  }
}
