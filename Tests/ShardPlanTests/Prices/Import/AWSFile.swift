import ShardPlanEngine
import ShardPlan
import ShardPlanText

/// A file as AWS publishes it, made of price tables; one row to a line.
enum AWSFile: String, CaseIterable, Sendable {
  case meteredUnitMap = "metered unit map"
  case offerFile = "Price List offer file"
  case answer = "GetProducts answer"
  case list, unwrapped

  /// Returns the text of a file with the prices of tables that were published together.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - order: Puts rows into another order.
  /// - Returns: All of the file.
  func text(of tables: [PriceTable], order: ([String]) -> [String] = { $0 }) -> String {
    let date = tables.first?.publishedAt.description ?? ""
    let version = date.filter(\.isNumber)
    let currency = tables.first?.currency.code ?? ""
    let prices = tables.map { AWSPrice.all(of: $0) }
    switch self {
    case .meteredUnitMap:
      let regions = order(
        prices.map { prices in
          "\"\(prices[0].region.location)\": {\n"
            + order(prices.flatMap(\.mapRows)).joined(separator: ",\n") + "}"
        })
      return """
        {"manifest": {"serviceId": "kinesis", "accessType": "publish",
          "esIndex": "plc-kinesis-\(currency.lowercased())-\(version)",
          "hawkFilePublicationDate": "\(date)",
          "currencyCode": "\(currency)", "source": "kinesis", "isMapped": "true"},
        "sets": {}, "regions": {
        \(regions.joined(separator: ",\n"))}}
        """
    case .offerFile:
      let prices = prices.joined()
      let products = order(prices.map { "\"\($0.sku)\": \($0.product)" })
      let terms = order(prices.map { "\"\($0.sku)\": \($0.terms(in: currency))" })
      return """
        {"formatVersion": "v1.0", "disclaimer": "…", "offerCode": "AmazonKinesis",
        "version": "\(version)", "publicationDate": "\(date)",
        "products": {
        \(products.joined(separator: ",\n"))},
        "terms": {"OnDemand": {
        \(terms.joined(separator: ",\n"))}}}
        """
    case .answer: return "{\"FormatVersion\": \"aws_v1\", \"PriceList\": \(elements(quoted))}"
    case .list: return elements(quoted)
    case .unwrapped: return elements { $0 }
    }

    func elements(_ form: (String) -> String) -> String {
      let elements = prices.joined().map { price in
        form(
          "{\"product\": \(price.product), \"serviceCode\": \"AmazonKinesis\", "
            + "\"terms\": {\"OnDemand\": \(price.terms(in: currency))}, "
            + "\"version\": \"\(version)\", \"publicationDate\": \"\(date)\"}")
      }
      return "[\n" + order(elements).joined(separator: ",\n") + "]"
    }
  }

  /// What the tables name as their source.
  func source(of table: PriceTable) -> String {
    let version = table.publishedAt.description.filter(\.isNumber)
    return self == .meteredUnitMap
      ? "AWS metered unit map plc-kinesis-\(table.currency.code.lowercased())-\(version)"
      : "AWS Price List AmazonKinesis \(version)"
  }

  private func quoted(_ json: String) -> String { JSONOutput.string(json).text() }
}

extension AWSPrice {
  /// The row under its code, once more under its readable key, and under another in some regions.
  fileprivate var mapRows: [String] {
    var keys = [names.code]
    if !names.key.isEmpty { keys.append(names.key) }
    if ["mx-central-1", "ap-southeast-7", "ap-east-2", "ap-southeast-6"].contains(region.code) {
      switch names.dimension {
      case .provisionedShardHour: keys.append("Provisioned shard hour per CNN1 Storage-ShardHour")
      case .provisionedPutPayloadUnit: keys.append("Payload Units per CNN1 PutRequestPayloadUnits")
      default: break
      }
    }
    return keys.map { key in
      "\"\(key)\": {\"rateCode\": \"\(sku).JRTCKXETXF.6YS6EN2CT7\", \"price\": \"\(text)\", "
        + "\"RegionlessRateCode\": \"\(names.code)\"}"
    }
  }

  fileprivate var product: String {
    // Which attribute names the operations of Advantage is not settled; see `RowNameTests` for both.
    let operation =
      names.dimension.mode == .onDemandAdvantage ? "kinesisAdvantageOperation" : "operation"
    return """
      {"sku": "\(sku)", "productFamily": "Kinesis Streams", "attributes": {\
      "regionCode": "\(region.code)", "servicecode": "AmazonKinesis", "locationType": "AWS Region", \
      "location": "\(region.location)", "\(operation)": "\(names.operation)", \
      "group": "\(names.group)"}}
      """
  }

  fileprivate func terms(in currency: String) -> String {
    """
    {"\(sku).JRTCKXETXF": {"offerTermCode": "JRTCKXETXF", "sku": "\(sku)", "priceDimensions": {\
    "\(sku).JRTCKXETXF.6YS6EN2CT7": {"unit": "\(names.unit)", "beginRange": "0", \
    "endRange": "Inf", "appliesTo": [], "pricePerUnit": {"\(currency)": "\(text)"}}}, \
    "termAttributes": {}}}
    """
  }
}
