import ShardPlanEngine
import ShardPlanText

/// The file behind AWS's pricing pages and calculator.
///
/// Its `regions` hold, by the name of the location, rows under keys that name what is priced.
/// Source: `kinesis.json` of 2025-11-18 and 2026-08-31 under
/// `https://b0.p.awsstatic.com/pricing/2.0/meteredUnitMaps/kinesis/USD/current/`.
enum MeteredUnitMap {
  fileprivate static func recognizes(_ root: Node) -> Bool {
    root.has("manifest") && root.has("regions")
  }

  fileprivate static func read(_ root: Node, into draft: inout ImportDraft) {
    guard let map = draft.document.anyObject(root),
      let node = draft.required("manifest", of: map),
      let manifest = draft.document.anyObject(node),
      draft.isOfService("kinesis", field: "serviceId", of: manifest),
      let regions = draft.required("regions", of: map),
      let regions = draft.document.anyObject(regions),
      let currency = draft.word("currencyCode", of: manifest),
      let date = draft.moment("hawkFilePublicationDate", of: manifest),
      let edition = draft.word("esIndex", of: manifest)
    else { return }
    let publication = Publication(date: date, source: "AWS metered unit map \(edition.value)")
    for (location, key, rows) in regions.entries {
      guard let rows = draft.document.anyObject(rows) else { continue }
      guard let region = Region.at(location) else {
        draft.recurUnknownRegion(at: key, example: location, count: rows.entries.count)
        continue
      }
      guard draft.wants(region, at: key) else { continue }
      guard region.partition.currency.code == currency.value else {
        draft.recur(
          .otherCurrency, at: currency.node, example: "\(region.code) in \(currency.value)",
          count: rows.entries.count)
        continue
      }
      for (name, key, row) in rows.entries {
        read(row, named: (name, key), in: region, of: publication, into: &draft)
      }
    }
  }

  private static func read(
    _ row: Node, named name: (text: String, key: Node), in region: Region,
    of publication: Publication, into draft: inout ImportDraft
  ) {
    guard let object = draft.document.anyObject(row) else { return }
    var code: Located<String>?
    if let node = object["RegionlessRateCode"] {
      guard let text = draft.document.string(node) else { return }
      code = Located(text, at: node)
    }
    let (byCode, byKey) = (code.flatMap { subject($0.value) }, subject(name.text))
    if let byCode, let byKey, byCode != byKey {
      draft.document.report(
        .importContradiction, "The key and the rate code of this row name different prices.",
        at: code?.node ?? row, advice: ImportDraft.untouched)
      return
    }
    guard let subject = byCode ?? byKey else {
      draft.recur(.unknownRate, at: name.key, example: name.text)
      return
    }
    guard let node = draft.required("price", of: object), let price = draft.document.awsPrice(node)
    else { return }
    draft.rates.append(
      PublishedRate(region: region, subject: subject, price: price, publication: publication))
  }
}

extension MeteredUnitMap {
  /// Returns what a row of some name is the price of; all such names are ASCII.
  private static func subject(_ name: String) -> RateSubject? {
    name.isASCII ? subjects[name] : nil
  }

  /// The subjects of rows by their names: rate codes, and the readable keys of older rows.
  private static let subjects: [String: RateSubject] = {
    var subjects: [String: RateSubject] = [:]
    for row in DimensionNames.all {
      for key in row.mapKeys { subjects[key] = .dimension(row.dimension) }
    }
    for rates in SharedRates.allCases {
      for code in rates.codes { subjects[code] = .member(of: rates, code: code) }
    }
    return subjects
  }()
}

extension PriceFileFormat {
  static var meteredUnitMap: PriceFileFormat {
    PriceFileFormat(
      kind: .meteredUnitMap, recognizes: { MeteredUnitMap.recognizes($0) },
      read: { MeteredUnitMap.read($0, into: &$1) })
  }
}
