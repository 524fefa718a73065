import ShardPlanEngine

extension CapacityMode {
  /// The mode in words that fit a narrow column.
  var words: String {
    switch self {
    case .provisioned: "Provisioned"
    case .onDemand: "On-demand"
    case .onDemandAdvantage: "Advantage"
    }
  }

  /// The mode's full name.
  var fullName: String {
    switch self {
    case .provisioned: "Provisioned"
    case .onDemand: "On-demand Standard"
    case .onDemandAdvantage: "On-demand Advantage"
    }
  }
}

extension Capacity.BindingLimit {
  /// What decides the number of shards, in words that fit a narrow column.
  var words: String {
    switch self {
    case .writeRecords: "records in"
    case .writeBytes: "bytes in"
    case .readBytes: "bytes out"
    case .fixed: "your number"
    case .minimum: "minimum"
    }
  }

  /// The same where every letter counts.
  var shortWords: String {
    switch self {
    case .writeRecords: "records"
    case .writeBytes: "bytes"
    case .readBytes: "reads"
    case .fixed: "given"
    case .minimum: "minimum"
    }
  }
}

extension UnitName {
  /// The unit after a number.
  func words(for value: Ratio) -> String {
    switch self {
    case .gigabyte, .gigabyteMonth: rawValue
    default: value == 1 ? rawValue : rawValue + "s"
    }
  }
}
