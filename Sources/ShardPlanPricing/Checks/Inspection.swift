internal import ShardPlanEngine
internal import ShardPlanText

/// One price table while it is checked.
struct Inspection {
  /// What could be read of it.
  let draft: TableDraft
  /// What the checks need to know besides.
  let circumstances: Circumstances
  /// What it is judged by.
  let knowledge: PriceKnowledge
  /// The prices that do not go together with the others.
  let suspicion: Suspicion
  /// Where it is reported to.
  var reader: DocumentReader
  /// The prices that something was reported about, so that each is explained once.
  private(set) var reported: Set<Dimension> = []

  /// What the checks of one table need to know besides the table.
  struct Circumstances {
    /// The moment that counts as now.
    let now: Timestamp
    /// How many days old the prices may be, if that matters.
    let maxAge: Int?
    /// The tables of the same folder that were checked before, by region code.
    let earlier: [String: String]
  }

  init(
    _ draft: TableDraft, _ circumstances: Circumstances, reader: DocumentReader,
    knowledge: PriceKnowledge
  ) {
    self.draft = draft
    self.circumstances = circumstances
    self.reader = reader
    self.knowledge = knowledge
    suspicion = Suspicion(of: draft.listPrices.mapValues(\.value), by: knowledge.relations)
  }

  /// The suspects that nothing was reported about yet.
  var unexplained: [Suspicion.Suspect] {
    suspicion.suspects.filter { !reported.contains($0.dimension) }
  }

  /// Reports something about a list price.
  mutating func report(
    _ code: Diagnostic.Code, _ message: String, about dimension: Dimension, advice: String,
    severity: Diagnostic.Severity
  ) {
    guard let price = draft.listPrices[dimension] else { return }
    reader.report(code, message, at: price.node, advice: advice, severity: severity)
    reported.insert(dimension)
  }

  /// Reports a suspect with the evidence against it.
  ///
  /// Beyond 1.4 times what the known regions leave room for it is an error. No region is, judged by
  /// the others alone: the oddest, eu-south-1, comes to 1.26 times.
  mutating func report(_ code: Diagnostic.Code, _ suspect: Suspicion.Suspect, advice: String) {
    let evidence = Evidence(against: suspect.dimension, in: suspicion)
    let words =
      evidence?.words(in: draft.region?.value)
      ?? "This price does not go together with the others of this table."
    report(
      code, words, about: suspect.dimension, advice: advice,
      severity: suspect.strain >= Ratio(7, over: 5) ? .error : .warning)
  }
}
