import ShardPlan
import ShardPlanEngine

/// A kind of input, written in any size.
enum Sample: String, CaseIterable {
  /// One scenario of many streams, each with records of one size.
  case plain
  /// The same, each with its own mix of 100 sizes.
  case mixes
  /// The same as `plain`, each with producers.
  case producers
  /// The same as `mixes`, each with producers.
  case mixesAndProducers = "mixes and producers"
  /// Many scenarios of one plain stream.
  case scenarios
  /// Streams with a mistake each.
  case faults
  /// One scenario whose name has many control characters.
  case name
  /// Folders of price tables.
  case tables
  /// A price file of AWS with many products.
  case products
  /// A document with many sections.
  case sections

  /// The sizes to measure.
  var counts: [Int] {
    switch self {
    case .plain, .mixes, .producers, .mixesAndProducers, .faults: [10, 100, 1_000, 10_000]
    case .scenarios, .tables, .sections: [10, 100, 1_000]
    case .name, .products: [100, 1_000, 10_000, 100_000]
    }
  }

  /// Writes the input of a size.
  ///
  /// - Returns: The paths of its files and folders.
  func write(_ count: Int, to folder: SampleFolder) -> [String] {
    switch self {
    case .tables: return writeTables(count, to: folder)
    case .sections: return [writeSections(count, to: folder)]
    default: break
    }
    let path = "\(folder.path)/\(rawValue.filter { $0 != " " })-\(count).json"
    var file = SampleFile(path)
    var numbers = SampleNumbers()
    switch self {
    case .scenarios:
      file.write(Self.head)
      for index in 0..<count {
        let mode = ["provisioned", "on-demand"][index % 2]
        file.write(
          "\(index == 0 ? "" : ",\n"){\"name\":\"Team \(index)\",\"mode\":\"\(mode)\",\"stream\":{")
        write(stream: index, &numbers, to: &file)
        file.write("}}")
      }
      file.write("]}\n")
    case .products: writeProducts(count, &numbers, to: &file)
    default:
      file.write(Self.head + "{\"name\":\"Orders")
      if self == .name { for _ in 0..<count { file.write("\\u001b") } }
      file.write("\",\"streams\":[")
      for index in 0..<(self == .name ? 1 : count) {
        file.write(index == 0 ? "\n{" : ",\n{")
        file.write("\"name\":\"orders-\(index)\",")
        write(stream: index, &numbers, to: &file)
        file.write("}")
      }
      file.write("]}]}\n")
    }
    file.end()
    return [path]
  }

  private static let head =
    "{\"formatVersion\":1,\"region\":\"us-east-1\",\"scenarios\":[\n"

  private func write(
    stream index: Int, _ numbers: inout SampleNumbers, to file: inout SampleFile
  ) {
    let rate = Int.random(in: 1...5_000, using: &numbers)
    file.write("\"rate\":\"\(rate)/s\",")
    switch self {
    case .mixes, .mixesAndProducers:
      file.write("\"recordSizes\":[")
      for size in 1...100 {
        let bytes = size * 50 + Int.random(in: 0..<50, using: &numbers)
        let share = Int.random(in: 1...100, using: &numbers)
        file.write("\(size == 1 ? "" : ","){\"size\":\(bytes),\"share\":\(share)}")
      }
      file.write("]")
    default: file.write("\"recordSize\":\(Int.random(in: 20...2_000, using: &numbers))")
    }
    switch self {
    case .producers, .mixesAndProducers:
      let producers = Int.random(in: 1...40, using: &numbers)
      file.write(",\"aggregation\":{\"kpl\":{\"producers\":\(producers)}}")
    case .faults: file.write(",\"retention\":\"1h\"")
    default: break
    }
  }
}

extension Sample {
  /// Sections without files of their own, so that only their number counts.
  private func writeSections(_ count: Int, to folder: SampleFolder) -> String {
    let path = "\(folder.path)/sections-\(count).md"
    var file = SampleFile(path)
    for index in 1...count {
      file.write(
        "## Part \(index)\n\n<!-- shardplan compare --record-size \(index)B --rate 500/s "
          + "--region us-east-1 -->\n<!-- /shardplan -->\n\n")
    }
    file.end()
    return path
  }

  /// A folder has one table of a region at most, so there are several.
  private func writeTables(_ count: Int, to folder: SampleFolder) -> [String] {
    let regions = PriceTable.bundledRegions
    var folders: [String] = []
    for index in 0..<count {
      let region = regions[index % regions.count]
      if index % regions.count == 0 {
        folders.append(folder.folder("tables-\(count)-\(index)"))
      }
      guard let table = PriceTable.bundledSource(for: region), let path = folders.last else {
        continue
      }
      var file = SampleFile("\(path)/\(region).json")
      file.write(String(decoding: table.bytes, as: UTF8.self))
      file.end()
    }
    return folders
  }

  /// AWS's names of the prices of provisioned mode, as `aws-names.csv` of the tests has them.
  private static let operations: [Operation] = [
    (.provisionedShardHour, "shardHourStorage", "Provisioned shard hour", "ShardHour"),
    (.provisionedPutPayloadUnit, "PutRequest", "Payload Units", "PutRequest"),
    (.provisionedExtendedRetention, "shardHourStorage", "Addon shard hour", "ShardHour"),
    (
      .provisionedLongTermRetention, "LongTermRetentionByteHrs",
      "Long-term Data Retention GB-month", "GB-month"
    ),
    (
      .provisionedLongTermRetrieval, "LongTermRetentionDataRetrieval",
      "Long-term Data Retrieval GB", "GB"
    ),
    (
      .provisionedFanOutConsumer, "ConsumerHour", "Enhanced fan-out consumer-shard hour",
      "ConsumerShardHour"
    ),
    (
      .provisionedFanOutRetrieval, "EnhancedFanoutDataRetrieval",
      "Enhanced fan-out GB of data retrieved", "GB"
    ),
  ]

  private typealias Operation = (
    dimension: BillingDimension, operation: String, group: String, unit: String
  )

  /// Products as `aws pricing get-products` lists them, most of another family.
  private func writeProducts(
    _ count: Int, _ numbers: inout SampleNumbers, to file: inout SampleFile
  ) {
    let regions = PriceTable.bundledRegions.filter { !$0.hasPrefix("cn-") }
    file.write("[")
    for index in 0..<count {
      let isStream = index % 20 == 0
      let region = regions[index / 20 % regions.count]
      let row = Self.operations[index / 20 / regions.count % Self.operations.count]
      guard let price = PriceTable.bundled(for: region)?.rates[row.dimension] else { continue }
      file.write(
        """
        \(index == 0 ? "" : ",")
        {"product": {"sku": "\(numbers.next())", "productFamily": \
        "Kinesis \(isStream ? "Streams" : "Analytics")", "attributes": {"regionCode": \
        "\(region)", "servicecode": "AmazonKinesis", "locationType": "AWS Region", \
        "operation": "\(row.operation)", "group": "\(row.group)"}}, \
        "serviceCode": "AmazonKinesis", "terms": {"OnDemand": {"T": {"priceDimensions": {"D": \
        {"unit": "\(row.unit)", "beginRange": "0", "endRange": "Inf", "appliesTo": [], \
        "pricePerUnit": {"USD": "\(price.list)"}}}}}}, "version": "20261130", \
        "publicationDate": "2026-11-30T00:00:00Z"}
        """)
    }
    file.write("]\n")
  }
}
