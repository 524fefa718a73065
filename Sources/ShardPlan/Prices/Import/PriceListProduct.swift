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
    guard family.map({ $0.value.isExactly(PriceListProduct.family) }) ?? false else {
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
    all.first { $0.operation.isExactly(operation) && ($0.group == nil || $0.group == group) }?
      .dimension
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

/// The terms of the Price List: a term holds one price or several tiers.
extension ImportDraft {
  /// Returns the terms of paying as one goes, if there are any, having counted all others.
  mutating func onDemandTerms(of object: ObjectNode) -> Node? {
    guard let node = required("terms", of: object), let terms = document.anyObject(node) else {
      return nil
    }
    for (name, key, others) in terms.entries where name != "OnDemand" {
      guard let others = document.anyObject(others) else { continue }
      recur(.otherTerms, at: key, example: name, count: others.entries.count)
    }
    return terms["OnDemand"]
  }

  /// Returns the prices of a product's terms, of which there is one unless the file is odd.
  mutating func prices(
    of dimension: BillingDimension, in region: Region, on terms: Node
  ) -> [Located<Money>] {
    guard let terms = document.anyObject(terms) else { return [] }
    return terms.entries.compactMap { _, _, term in
      guard let term = document.anyObject(term), let node = required("priceDimensions", of: term),
        let tiers = document.anyObject(node), let tier = onlyTier(of: tiers),
        hasUnit(of: dimension, tier: tier)
      else { return nil }
      return price(in: region, of: tier)
    }
  }

  private mutating func price(in region: Region, of tier: ObjectNode) -> Located<Money>? {
    guard let node = required("pricePerUnit", of: tier), let prices = document.anyObject(node)
    else { return nil }
    guard let price = prices[region.partition.currency.code] else {
      let others = prices.entries.map { $0.name }.joined(separator: ", ")
      recur(
        .otherCurrency, at: node,
        example: "\(region.code) in " + (others.isEmpty ? "no currency" : others))
      return nil
    }
    return document.awsPrice(price)
  }
}

extension ImportDraft {
  /// Returns the one tier that holds for any amount, or reports that there are several.
  mutating func onlyTier(of tiers: ObjectNode) -> ObjectNode? {
    let entries = Array(tiers.entries)
    guard entries.count == 1, let entry = entries.first else {
      reportTiers("The term has \(entries.count) prices", at: tiers.node)
      return nil
    }
    guard let tier = document.anyObject(entry.value), let begin = text("beginRange", of: tier),
      let end = text("endRange", of: tier)
    else { return nil }
    guard begin.value == "0" else {
      reportTiers("The price begins at '\(Abbreviation.of(begin.value))'", at: begin.node)
      return nil
    }
    guard end.value == "Inf" else {
      reportTiers("The price ends at '\(Abbreviation.of(end.value))'", at: end.node)
      return nil
    }
    return tier
  }

  private mutating func reportTiers(_ fault: String, at node: Node) {
    document.report(
      .importTiers, fault + "; one from 0 to Inf was expected.", at: node,
      advice: "tiers of prices cannot be put into a table")
  }
}

extension Diagnostic.Code {
  static let importTiers = Self(
    "import-tiers", "A price depends on usage.",
    "Kinesis Data Streams has no tiers, and price tables cannot express them.")
}

extension ImportDraft {
  /// Returns whether a price is for the unit of its dimension, or reports that it is not.
  mutating func hasUnit(of dimension: BillingDimension, tier: ObjectNode) -> Bool {
    guard let unit = text("unit", of: tier) else { return false }
    let expected = dimension.unit.priceListNames
    if expected.containsExactly(unit.value) { return true }
    document.report(
      .importUnit,
      "The price of \(dimension.rawValue) is for one \(expected[0]); found \(unit.node.summary).",
      at: unit.node, advice: ImportDraft.untouched)
    return false
  }
}

extension BillingDimension.Unit {
  /// The spellings of the unit in the Price List, the one used for Kinesis first.
  ///
  /// Source: products of AmazonKinesis of 2023; "GB month" as the metered unit map's keys have it,
  /// "GB-Mo" as other services of AWS do.
  fileprivate var priceListNames: [String] {
    switch self {
    case .shardHour: ["ShardHour"]
    case .putPayloadUnit: ["PutRequest"]
    case .consumerShardHour: ["ConsumerShardHour"]
    case .streamHour: ["StreamHr"]
    case .gigabyte: ["GB"]
    case .gigabyteMonth: ["GB-month", "GB-Month", "GB month", "GB-Mo"]
    }
  }
}

extension Diagnostic.Code {
  static let importUnit = Self(
    "import-unit", "A price is for an unexpected unit.",
    "Every bill would be wrong by the factor between the units.")
}
