import ShardPlanText

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
    return members.contains { $0.key == field }
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
