public import ShardPlanText

/// The price tables in one of AWS's own price files.
///
/// An import never guesses: an ambiguous row is ignored, a capacity mode that lacks a price is left
/// out, and a contradiction stops the import.
///
/// ```swift
/// let file = PriceImport.read(SourceText(name: "index.json", text: "{}"))
/// for table in file.tables { print(table.region, table.text) }
/// for diagnostic in file.diagnostics { print(diagnostic.message) }
/// // This is not a known AWS price file.
/// ```
public struct PriceImport: Sendable {
  /// The tables, by the code of their region; empty when anything is an error.
  public let tables: [PriceTable]
  /// The diagnostics about the file.
  ///
  /// After an error the file is unusable. Warnings and notes list what was left out.
  public let diagnostics: [Diagnostic]
  /// The kind of file; `nil` for an unknown one.
  public let kind: Kind?

  /// Reads one of AWS's price files, whichever kind it is.
  ///
  /// - Parameters:
  ///   - source: The file: a metered unit map, an offer file of the Price List, or a GetProducts
  ///     response.
  ///   - regions: The codes of the regions to import; empty for all.
  /// - Returns: The tables, or what is wrong.
  public static func read(_ source: SourceText, regions: Set<String> = []) -> PriceImport {
    var draft = ImportDraft(of: source, regions: regions)
    guard let root = draft.document.root() else { return PriceImport(draft, kind: nil) }
    guard let format = PriceFileFormat.all.first(where: { $0.recognizes(root) }) else {
      draft.document.report(
        .importUnknownFormat, "This is not a known AWS price file.", at: root,
        advice: "give one of: " + PriceFileFormat.all.map { $0.kind.words }.joined(separator: ", "))
      return PriceImport(draft, kind: nil)
    }
    format.read(root, &draft)
    let tables = draft.assembledTables(at: root)
    return PriceImport(draft, kind: format.kind, tables: tables)
  }

  private init(_ draft: ImportDraft, kind: Kind?, tables: [PriceTable] = []) {
    self.tables = draft.document.errorCount == 0 ? tables : []
    self.diagnostics = draft.document.diagnostics
    self.kind = kind
  }
}

extension Diagnostic.Code {
  static let importUnknownFormat = Self(
    "import-unknown-format", "The file is not one of AWS's price files.",
    """
    Three kinds are recognized: metered unit maps (`manifest` and `regions`), offer files \
    (`offerCode` and `products`), and answers of GetProducts (`PriceList`, or single products).
    """)
}
