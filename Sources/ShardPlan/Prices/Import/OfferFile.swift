import ShardPlanText

/// An offer file of AWS's Price List, of one region or of all of them.
///
/// Products and their prices stand apart and are joined by SKU: `products.<SKU>` and
/// `terms.OnDemand.<SKU>`. Source: "Reading the service price list files" in the AWS Billing guide;
/// `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonKinesis/current/index.json`.
enum OfferFile {
  fileprivate static func recognizes(_ root: Node) -> Bool {
    root.has("offerCode") || root.has("products")
  }

  fileprivate static func read(_ root: Node, into draft: inout ImportDraft) {
    guard let file = draft.document.anyObject(root),
      draft.isOfService(PriceListProduct.service, field: "offerCode", of: file),
      let publication = draft.priceListPublication(of: file),
      let products = draft.required("products", of: file),
      let products = draft.document.anyObject(products),
      let terms = draft.onDemandTerms(of: file),
      let terms = draft.document.anyObject(terms)
    else { return }
    // Looking each SKU up by its name would read all terms for every product.
    var termsBySKU: [String: Node] = [:]
    for (sku, _, node) in terms.entries { termsBySKU[sku] = node }
    for (sku, _, product) in products.entries {
      guard let product = draft.document.anyObject(product) else { continue }
      draft.read(
        PriceListProduct(product: product, terms: termsBySKU[sku], publication: publication))
    }
  }
}

extension PriceFileFormat {
  static var offerFile: PriceFileFormat {
    PriceFileFormat(
      kind: .offerFile, recognizes: { OfferFile.recognizes($0) },
      read: { OfferFile.read($0, into: &$1) })
  }
}
