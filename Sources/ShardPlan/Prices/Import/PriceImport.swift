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
    let root = draft.document.root()
    let format = root.flatMap { root in PriceFileFormat.all.first { $0.recognizes(root) } }
    if format == nil, let mistaken = FileKind.mistaken(source, for: .awsPrices) {
      return PriceImport(tables: [], diagnostics: [mistaken], kind: nil)
    }
    guard let root else { return PriceImport(draft, kind: nil) }
    guard let format else {
      draft.document.report(
        .importUnknownFormat, "This is not a known AWS price file.", at: root,
        advice: "give one of: " + PriceFileFormat.all.map { $0.kind.words }.joined(separator: ", "))
      return PriceImport(draft, kind: nil)
    }
    format.read(root, &draft)
    let tables = draft.assembledTables(at: root)
    return PriceImport(draft, kind: format.kind, tables: tables)
  }

  private init(tables: [PriceTable], diagnostics: [Diagnostic], kind: Kind?) {
    self.tables = tables
    self.diagnostics = diagnostics
    self.kind = kind
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

/// A form in which AWS publishes prices.
struct PriceFileFormat {
  /// The kind of file.
  let kind: PriceImport.Kind
  /// Returns whether a document has the outermost fields of this form, whatever is in them.
  let recognizes: (_ root: Node) -> Bool
  /// Reads the prices of a document, and reports what is wrong with it.
  let read: (_ root: Node, _ draft: inout ImportDraft) -> Void

  /// All forms; they differ in their outermost fields.
  static var all: [PriceFileFormat] { [.meteredUnitMap, .offerFile, .productList] }
}

extension Node {
  /// Returns whether this is an object with a field.
  func has(_ field: String) -> Bool {
    guard case .object(let members) = value.content else { return false }
    return members.contains { $0.key.isExactly(field) }
  }
}

extension PriceImport {
  /// The kinds of price files that AWS publishes.
  @nonexhaustive
  public enum Kind: String, Sendable, Equatable {
    /// The file behind AWS's pricing page and calculator.
    case meteredUnitMap = "metered-unit-map"
    /// An offer file of the Price List, `index.json`.
    case offerFile = "offer-file"
    /// A GetProducts response of the Price List.
    case products = "get-products"

    /// The kind in words.
    public var words: String {
      switch self {
      case .meteredUnitMap: "metered unit map"
      case .offerFile: "Price List offer file"
      case .products: "GetProducts answer"
      }
    }
  }
}
