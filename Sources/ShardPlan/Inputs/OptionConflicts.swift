import ShardPlanEngine
import ShardPlanText

/// Settings of a file that cannot stand next to those of options.
extension LocatedStream {
  /// Two ways to give the same thing, each by the settings or by the object that belong to it.
  private static let alternatives: [(Part, Part)] = [
    (.setting(.recordSize), .setting(.recordSizes)),
    (.setting(.recordsPerPut), .group("aggregation.kpl")),
    (.setting(.putSize), .group("aggregation.kpl")),
  ]

  /// A setting, or an object of settings.
  private enum Part {
    case setting(StreamField)
    case group(String)

    /// The name in files.
    var name: String {
      switch self {
      case .setting(let field): field.words.name
      case .group(let path): path.split(separator: ".").last.map { String($0) } ?? path
      }
    }
  }

  /// Removes what the file gives and what options exclude.
  ///
  /// Options that exclude each other are left, to be reported.
  ///
  /// - Parameter mode: The capacity mode of the stream.
  /// - Returns: The names of what was removed, each once.
  mutating func makeWayForOptions(in mode: Node?) -> [String] {
    var removed: [Part] = []
    for (one, other) in Self.alternatives {
      for (typed, part) in [(one, other), (other, one)] where isTyped(typed) && !isTyped(part) {
        if remove(part) { removed.append(part) }
      }
    }
    for field in conflictingTraffic where remove(field) { removed.append(.setting(field)) }
    if mode?.isTyped == true, isDistributed, !isTyped(.recordDistribution),
      case .string(CapacityMode.provisioned.rawValue)? = mode?.value.content
    {
      removed.append(.setting(.recordDistribution))
      _ = remove(.recordDistribution)
    }
    return removed.map { $0.name }.unique
  }

  /// A Boolean value indicating whether the service distributes the records, which only on-demand
  /// streams let it do.
  private var isDistributed: Bool {
    let auto = KinesisStream.RecordDistribution.auto.rawValue
    if case .string(auto)? = settings[.recordDistribution]?.value.value.content { return true }
    return false
  }

  private mutating func remove(_ part: Part) -> Bool {
    switch part {
    case .setting(let field): remove(field)
    case .group(let path): removeGroup(path)
    }
  }

  private func isTyped(_ part: Part) -> Bool {
    switch part {
    case .setting(let field): isTyped(field)
    case .group(let path):
      settings.contains { $0.key.words.groups.contains(path) && $0.value.value.isTyped }
    }
  }

  private func isTyped(_ field: StreamField) -> Bool {
    settings[field]?.value.isTyped ?? false
  }

  /// The settings of the file that no longer agree with the rate, the throughput or the size of records.
  ///
  /// Each of the three follows from the others. A file that gives all of them, or both peaks, has made
  /// sure that they agree; what follows most is left out first.
  private var conflictingTraffic: [StreamField] {
    let sizes: [StreamField] = [.recordSize, .recordSizes]
    let isSizeTyped = sizes.contains { isTyped($0) }
    let isTrafficTyped = isTyped(.rate) || isTyped(.throughput)
    var fields: [StreamField] = []
    if settings[.throughput] != nil, settings[.rate] != nil, hasRecordSize,
      isSizeTyped || isTrafficTyped
    {
      let untyped = ([[.throughput], [.rate], sizes] as [[StreamField]])
        .first { group in !group.contains { isTyped($0) } }
      fields += untyped ?? []
    }
    if settings[.peakThroughput] != nil, settings[.peakRate] != nil {
      let followsSize =
        isSizeTyped || isTrafficTyped && (!hasRecordSize || fields.contains(.recordSize))
      if isTyped(.peakThroughput) {
        if !isTyped(.peakRate) { fields.append(.peakRate) }
      } else if isTyped(.peakRate) || followsSize {
        fields.append(.peakThroughput)
      }
    }
    return fields
  }
}
