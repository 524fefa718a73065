extension StreamField {
  /// The settings that a sweep can vary: those that change shards or bill by a number.
  public static let swept = allCases.filter { field in
    switch field {
    case .recordSizes, .currentShards, .hotKeyShare, .pollsPerSecond: false
    default: true
    }
  }

  /// The name inside its own object, and that of its object where it would not be clear otherwise.
  public var shortName: String {
    switch self {
    case .sharedConsumers: "consumers"
    default: rawValue.split(separator: ".").last.map(String.init) ?? rawValue
    }
  }

  /// A Boolean value indicating whether only whole numbers make sense, or are told apart.
  public var isWhole: Bool {
    switch self {
    case .rate, .peakRate, .bufferedTime, .targetUtilization, .hotKeyShare, .pollsPerSecond: false
    default: true
    }
  }
}
