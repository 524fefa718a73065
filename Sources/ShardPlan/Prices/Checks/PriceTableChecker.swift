import ShardPlanEngine
public import ShardPlanText

/// Checks price tables, one after the other.
///
/// ```swift
/// var checker = PriceTableChecker(now: Timestamp(secondsSince1970: 1_795_435_200), maxAge: 365)
/// if let table = PriceTable.bundledSource(for: "us-east-1") { checker.check(table) }
/// print(checker.files, checker.diagnostics.count)  // ["bundled/us-east-1.json"] 0
/// ```
public struct PriceTableChecker: Sendable {
  /// The moment that counts as now; an input, so that checks are reproducible.
  public let now: Timestamp
  /// The maximum age of prices in days; `nil` for any age.
  public let maxAge: Int?
  /// The names of the files that were checked, in order.
  public private(set) var files: [String] = []
  /// The findings, file by file, ordered by position.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The files with prices more than a year older than the newest bundled ones; empty with a maximum
  /// age, which makes findings of them.
  public private(set) var oldFiles: [String] = []

  private let knowledge: PriceKnowledge
  /// The files that were checked, by folder and region code.
  private var earlier: [FileKey: [String: String]] = [:]
  /// The first discount of each folder, by partition.
  private var discounts: [FileKey: [Region.Partition: Inspection.EarlierDiscount]] = [:]

  /// Creates a checker.
  ///
  /// - Parameters:
  ///   - now: The moment that counts as now.
  ///   - maxAge: How many days old prices may be; `nil` when their age does not matter.
  public init(now: Timestamp, maxAge: Int? = nil) {
    self.init(now: now, maxAge: maxAge, knowledge: .bundled)
  }

  /// Creates a checker that does not know the prices of one region, as if the region were new.
  package init(now: Timestamp, ignoring region: String) {
    let tables = PriceTable.allBundled.filter { $0.region.code != region }
    self.init(now: now, maxAge: nil, knowledge: PriceKnowledge(of: tables))
  }

  private init(now: Timestamp, maxAge: Int?, knowledge: PriceKnowledge) {
    self.now = now
    self.maxAge = maxAge
    self.knowledge = knowledge
  }

  /// Checks one table.
  ///
  /// A name that ends in `.json` must be that of the table's region.
  ///
  /// - Parameter source: The table's text, named by its path.
  public mutating func check(_ source: SourceText) {
    files.append(source.name)
    let path = FilePath(source.name)
    let folder = FileKey(path.folder)
    var reader = DocumentReader(source)
    let draft = reader.tableDraft(of: path.region)
    if reader.errorCount > 0, let mistaken = FileKind.mistaken(source, for: .priceTable) {
      return diagnostics.append(mistaken)
    }
    if let draft {
      let inspection = Inspection(
        draft,
        Inspection.Circumstances(
          now: now, maxAge: maxAge, earlier: earlier[folder] ?? [:],
          discounts: discounts[folder] ?? [:]),
        reader: reader, knowledge: knowledge)
      for check in Check.all { check.run(inspection) }
      reader = inspection.reader
      if maxAge == nil, let date = draft.publishedAt?.value, PriceTable.isOld(date) {
        oldFiles.append(source.name)
      }
      if let region = draft.region?.value {
        earlier[folder, default: [:]][region.code] = source.name
        if let percent = draft.discountPercent?.value, !percent.isZero,
          discounts[folder]?[region.partition] == nil
        {
          discounts[folder, default: [:]][region.partition] =
            Inspection.EarlierDiscount(percent: percent, file: source.name)
        }
      }
    }
    diagnostics += reader.diagnostics.sortedByPosition()
  }

  /// Adds something that concerns no table.
  mutating func append(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}

/// The facts about a table in the name of its file.
private struct FilePath {
  let folder: String
  /// The region code that the file is named by; `nil` for a file that is not named `….json`.
  let region: String?

  init(_ path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    folder = String(path.dropLast(name.count))
    region = name.hasSuffix(".json") ? String(name.dropLast(5)) : nil
  }
}

/// A check of price tables, in a file named after its code.
///
/// Register a check by adding it to ``all``; nothing else refers to it.
struct Check: Sendable {
  /// The code that it reports.
  let code: Diagnostic.Code
  /// True if a table may be right in spite of the finding, so that `--accept` can name it.
  var isAcceptable = true
  /// Inspects one table.
  let run: @Sendable (Inspection) -> Void

  /// All checks; those that explain a wrong price best come first.
  static let all: [Check] = [
    .newRegion, .wrongCurrency, .repeatedRegion, .dateInFuture, .dateBeforeKinesis, .tooOld,
    .pricesExchanged, .decimalPointSlipped, .digitsTransposed, .modeDearer, .priceOffLevel,
    .shortfallRate, .pricesOfOtherRegion, .tableOffLevel, .notAsPublished, .ownPriceOff,
    .discountTiny, .discountDiffers,
  ]
}

extension Diagnostic.Code {
  /// The codes that only apply to price tables, in the order of a table's fields.
  package static let ofPriceTables: [Self] =
    [
      strayFile, unreadableFile, noTables, unknownRegion, otherRegion, wrongLocation,
      unknownCurrency,
      malformedDate, emptySource, noPrices, priceNotText, priceNotDecimal, priceTooFine, priceZero,
      priceTooLarge, malformedDiscount, overrideWithoutPrice,
    ] + Check.all.map { $0.code }
  /// The codes of scenarios whose prices are missing.
  package static let ofMissingPrices: [Self] = [regionNotPriced, modeNotPriced]
  /// The codes of findings that are very likely mistakes, but may be right.
  public static let acceptable: [Self] =
    [strayFile] + Check.all.filter { $0.isAcceptable }.map { $0.code }
}
