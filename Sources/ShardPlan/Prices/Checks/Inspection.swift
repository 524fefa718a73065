import ShardPlanEngine
import ShardPlanText

/// One price table while it is checked.
final class Inspection {
  /// The readable part of the table.
  let draft: TableDraft
  /// The facts from outside the table.
  let circumstances: Circumstances
  /// The tables to compare with.
  let knowledge: PriceKnowledge
  /// The prices that are out of proportion.
  let suspicion: Suspicion
  /// The prices that AWS published at the table's date, if known.
  let published: [BillingDimension: Money]
  /// The reader that collects the findings.
  var reader: DocumentReader
  /// The prices already reported, so that each is explained once.
  private(set) var reported: Set<BillingDimension> = []

  /// Facts about a check from outside the table.
  struct Circumstances {
    /// The moment that counts as now.
    let now: Timestamp
    /// The maximum age of the prices in days, if any.
    let maxAge: Int?
    /// The tables of the same folder that were checked before, by region code.
    let earlier: [String: String]
    /// The first discount among them, by partition.
    let discounts: [Region.Partition: EarlierDiscount]
  }

  /// The discount of a table that was checked before.
  struct EarlierDiscount {
    let percent: Ratio
    /// The file of the table.
    let file: String
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

  /// The suspects not reported yet.
  var unexplained: [Suspicion.Suspect] {
    suspicion.suspects.filter { !reported.contains($0.dimension) }
  }

  /// Reports something about a list price.
  @inline(never)
  func report(
    _ code: Diagnostic.Code, _ message: String, about dimension: BillingDimension, advice: String,
    severity: Diagnostic.Severity
  ) {
    guard let price = draft.listPrices[dimension] else { return }
    reader.report(code, message, at: price.node, advice: advice, severity: severity)
    reported.insert(dimension)
  }

  /// Reports a suspect with the evidence against it.
  ///
  /// A price that AWS published at the table's date is better advice than one found by comparing.
  ///
  /// - Parameters:
  ///   - code: The name of what was found.
  ///   - suspect: The price.
  ///   - fitting: The price that would fit, if one is known.
  ///   - advice: The advice, unless a better one is known.
  @inline(never)
  func report(
    _ code: Diagnostic.Code, _ suspect: Suspicion.Suspect, fitting: Money? = nil, advice: String
  ) {
    let evidence = Evidence(against: suspect.dimension, in: suspicion)
    let words =
      evidence?.words(in: draft.region?.value)
      ?? "This price is out of proportion to the others of this table."
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

  /// Marks all prices as reported, after a finding about the whole table.
  func markAllReported() { reported = Set(BillingDimension.allCases) }
}
