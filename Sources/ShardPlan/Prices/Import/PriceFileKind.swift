/// The kinds of price files that AWS publishes.
@nonexhaustive
public enum PriceFileKind: String, Sendable, Hashable {
  /// The file behind AWS's pricing page and calculator.
  case meteredUnitMap = "metered-unit-map"
  /// An offer file of the Price List, `index.json`.
  case offerFile = "offer-file"
  /// What the Price List's GetProducts answers.
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
