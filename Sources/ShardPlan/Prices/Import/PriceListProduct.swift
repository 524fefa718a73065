import ShardPlanEngine
import ShardPlanText

/// One product of the Price List with its terms, however the file joins the two.
struct PriceListProduct {
  /// AWS's name of the service.
  static let service = "AmazonKinesis"
  /// AWS's name of the product family of data streams.
  static let family = "Kinesis Streams"

  /// The product's own fields.
  let product: ObjectNode
  /// Its OnDemand terms, by their code.
  let terms: Node?
  /// The edition that states it.
  let publication: Publication
}

extension ImportDraft {
  /// Takes the rates of a product, or counts why it has none that are asked for.
  mutating func read(_ listed: PriceListProduct) {
    let family = optionalText("productFamily", of: listed.product)
    guard family?.value == PriceListProduct.family else {
      recur(
        .otherFamily, at: family?.node ?? listed.product.node, example: family?.value ?? "none")
      return
    }
    guard let node = required("attributes", of: listed.product),
      let attributes = document.anyObject(node),
      isOfService(PriceListProduct.service, field: "servicecode", of: attributes),
      let region = region(of: attributes), wants(region.value, at: region.node),
      let dimension = dimension(of: attributes), let terms = listed.terms
    else { return }
    for price in prices(of: dimension, in: region.value, on: terms) {
      rates.append(
        PublishedRate(
          region: region.value, subject: .dimension(dimension), price: price,
          publication: listed.publication))
    }
  }

  /// Reads when and in which edition a file or a product was published.
  mutating func priceListPublication(of object: ObjectNode) -> Publication? {
    guard let date = moment("publicationDate", of: object),
      let version = word("version", of: object)
    else { return nil }
    return Publication(
      date: date, source: "AWS Price List \(PriceListProduct.service) \(version.value)")
  }

  /// Reads where a product is sold: by the region's code, or else by its location.
  private mutating func region(of attributes: ObjectNode) -> Located<Region>? {
    let code = optionalText("regionCode", of: attributes)
    let location = optionalText("location", of: attributes)
    guard let named = code ?? location else {
      recurUnknownRegion(at: attributes.node, example: "none")
      return nil
    }
    let region = code.map { Region.named($0.value) } ?? Region.at(named.value)
    guard let region else {
      recurUnknownRegion(at: named.node, example: named.value)
      return nil
    }
    if let location, let other = Region.at(location.value), other != region {
      document.report(
        .importContradiction,
        "The product is sold in \(region.code), but '\(location.value)' is \(other.code).",
        at: location.node, advice: ImportDraft.untouched)
      return nil
    }
    return Located(region, at: named.node)
  }
}

extension DimensionNames {
  /// Returns the dimension of a Price List operation, or `nil` for an unknown one.
  ///
  /// The usage type does not decide: one may end like another, as `ReadBytes` and
  /// `LongTermRetention-ReadBytes` do.
  fileprivate static func dimension(
    ofOperation operation: String, group: String?
  ) -> BillingDimension? {
    all.first { $0.operation == operation && ($0.group == nil || $0.group == group) }?.dimension
  }
}

extension ImportDraft {
  /// Reads the dimension that a product is the price of.
  ///
  /// AWS names the operations of on-demand Advantage in a separate attribute; other tools show them
  /// as `operation`.
  private mutating func dimension(of attributes: ObjectNode) -> BillingDimension? {
    let group = optionalText("group", of: attributes)?.value
    let named = ["operation", "kinesisAdvantageOperation"].compactMap {
      optionalText($0, of: attributes)
    }
    let known = named.compactMap { operation in
      DimensionNames.dimension(ofOperation: operation.value, group: group).map {
        Located($0, at: operation.node)
      }
    }
    guard let first = known.first else {
      let example = named.first { !$0.value.isEmpty } ?? named.first
      recur(
        .unknownRate, at: example?.node ?? attributes.node, example: example?.value ?? "none")
      return nil
    }
    if let other = known.first(where: { $0.value != first.value }) {
      document.report(
        .importContradiction, "The product's two operations are those of different prices.",
        at: other.node, advice: ImportDraft.untouched)
      return nil
    }
    return first.value
  }
}
