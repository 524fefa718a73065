import ShardPlanEngine
import ShardPlanText

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
  /// What AWS published at the moment that the table is dated, if that is known.
  let published: [BillingDimension: Money]
  /// Where it is reported to.
  var reader: DocumentReader
  /// The prices that something was reported about, so that each is explained once.
  private(set) var reported: Set<BillingDimension> = []

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
    let twin = knowledge.tables.first {
      $0.region == draft.region?.value && $0.publishedAt == draft.publishedAt?.value
    }
    published = twin?.listPrices ?? [:]
    suspicion = Suspicion(of: draft.listPrices.mapValues { $0.value }, by: knowledge.relations)
  }

  /// The suspects that nothing was reported about yet.
  var unexplained: [Suspicion.Suspect] {
    suspicion.suspects.filter { !reported.contains($0.dimension) }
  }

  /// Reports something about a list price.
  mutating func report(
    _ code: Diagnostic.Code, _ message: String, about dimension: BillingDimension, advice: String,
    severity: Diagnostic.Severity
  ) {
    guard let price = draft.listPrices[dimension] else { return }
    reader.report(code, message, at: price.node, advice: advice, severity: severity)
    reported.insert(dimension)
  }

  /// Reports a suspect with the evidence against it.
  ///
  /// What AWS published at the moment that the table is dated is better advice than any that is found
  /// by comparing.
  ///
  /// - Parameters:
  ///   - code: The name of what was found.
  ///   - suspect: The price.
  ///   - fitting: The price that would fit, if one is known.
  ///   - advice: What to do, unless something better is known.
  mutating func report(
    _ code: Diagnostic.Code, _ suspect: Suspicion.Suspect, fitting: Money? = nil, advice: String
  ) {
    let evidence = Evidence(against: suspect.dimension, in: suspicion)
    let words =
      evidence?.words(in: draft.region?.value)
      ?? "This price does not go together with the others of this table."
    report(
      code, words, about: suspect.dimension,
      advice: self.advice(on: suspect.dimension, fitting: fitting, otherwise: advice),
      severity: suspect.strain >= PriceRelations.gross ? .error : .warning)
  }

  private func advice(
    on dimension: BillingDimension, fitting: Money?, otherwise advice: String
  ) -> String {
    guard let published = published[dimension] else {
      return fitting.map { "\($0) would fit; \(advice)" } ?? advice
    }
    let fact = "AWS published \(published) here at that moment"
    return fitting == published ? "\(fact); \(advice)" : fact
  }

  /// Takes all prices for explained, because something was reported about the whole table.
  mutating func markAllReported() { reported = Set(BillingDimension.allCases) }
}
