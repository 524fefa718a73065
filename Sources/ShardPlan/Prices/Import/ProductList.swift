import ShardPlanText

/// A GetProducts response of the Price List, as the AWS command line prints it.
///
/// Each element of `PriceList` is a product with its terms, as JSON inside of a text. People also
/// save the list by itself, its elements unwrapped, or one of them. Source: GetProducts in the AWS
/// Price List API reference.
enum ProductList {
  fileprivate static func recognizes(_ root: Node) -> Bool {
    if case .array = root.value.content { return true }
    return root.has("PriceList") || root.has("product")
  }

  fileprivate static func read(_ root: Node, into draft: inout ImportDraft) {
    for element in elements(of: root, in: &draft) { read(element: element, into: &draft) }
  }

  private static func elements(of root: Node, in draft: inout ImportDraft) -> [Node] {
    guard case .object = root.value.content else { return draft.document.array(root) ?? [] }
    guard let object = draft.document.anyObject(root) else { return [] }
    return object["PriceList"].map { draft.document.array($0) ?? [] } ?? [root]
  }

  private static func read(element: Node, into draft: inout ImportDraft) {
    var node = element
    if case .string = element.value.content {
      guard let inner = draft.document.embedded(element) else { return }
      node = inner
    }
    guard let element = draft.document.anyObject(node),
      draft.isOfService(PriceListProduct.service, field: "serviceCode", of: element),
      let product = draft.required("product", of: element),
      let product = draft.document.anyObject(product),
      let publication = draft.priceListPublication(of: element)
    else { return }
    let terms = draft.onDemandTerms(of: element)
    draft.read(PriceListProduct(product: product, terms: terms, publication: publication))
  }
}

extension PriceFileFormat {
  static var productList: PriceFileFormat {
    PriceFileFormat(
      kind: .products, recognizes: { ProductList.recognizes($0) },
      read: { ProductList.read($0, into: &$1) })
  }
}
