extension Report {
  /// The parts of a page by their kind, and the one order that every report has them in: the answer,
  /// what to mind about it, the details, and last what it rests on.
  ///
  /// Parts are made when a format comes to them.
  struct Parts: Sendable {
    /// What the whole report is about, in one line.
    let facts: String
    /// The answer in words.
    let verdict: String
    /// The answer in numbers: tables with what explains them, then charts.
    let answer: @Sendable () -> [Block]
    /// What to mind, errors first.
    let caveats: @Sendable () -> [Block]
    /// What a reader may want to know beyond the answer.
    var details = Page()
    /// The assumptions behind the numbers.
    let assumptions: @Sendable () -> [String]
    /// The sources of the prices.
    let prices: @Sendable () -> [String]

    /// The page.
    var page: Page {
      var page = Page([.paragraph(facts), .conclusion(verdict)])
      page.append(answer)
      page.append(caveats)
      page.append(details)
      page.append { [assumptions, prices] in
        [.folded("Assumptions", assumptions()), .folded("Prices", prices())]
      }
      return page
    }
  }
}
