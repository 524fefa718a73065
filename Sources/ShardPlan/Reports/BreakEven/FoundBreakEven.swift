public import ShardPlanEngine

/// The break-even points of one scenario in one region.
public struct FoundBreakEven: Sendable, Hashable {
  /// The scenario as it is.
  public let costed: CostedScenario
  /// The index of the stream whose setting varies.
  public let stream: Int
  /// What was found.
  public let result: BreakEven

  /// Creates it.
  ///
  /// - Parameters:
  ///   - costed: The scenario as it is.
  ///   - stream: The index of the stream whose setting varies.
  ///   - result: What was found.
  /// - Precondition: There is such a stream, which reports look up.
  public init(_ costed: CostedScenario, stream: Int, _ result: BreakEven) {
    self.costed = costed
    self.stream = stream
    self.result = result
  }

  /// The mean bytes that a value of the setting puts in each second, where it is a rate.
  func bytesPerSecond(at value: Ratio) -> Ratio? {
    guard result.field == .rate || result.field == .peakRate else { return nil }
    return value * costed.estimate.streams[stream].stream.recordSize.bytes
  }

  /// The step of the setting with its unit.
  var stepWords: String {
    result.field == .rate || result.field == .peakRate
      ? "\(NumberText.text(result.step)) records/s" : result.field.stepWords
  }

  /// A value with its unit, as it stands within a sentence.
  func words(at value: Ratio) -> String {
    let mebibytes = bytesPerSecond(at: value).map {
      " (\(NumberText.rough($0 / 1_048_576, places: 3)) MiB/s)"
    }
    let shown = value.isExact(places: 6) ? value : value.roundedToMillionths
    return result.field.words(for: shown) + (mebibytes ?? "")
  }
}

extension StreamField {
  /// The step to which break-even points are told, with its unit.
  fileprivate var stepWords: String {
    switch self {
    case .targetUtilization, .hotKeyShare: "0.1 %"
    case .longTermReads: "1 MiB"
    case .retention: "an hour"
    case .recordSize, .recordSizes, .partitionKeySize, .putSize, .aggregateSize: "a byte"
    default: "one"
    }
  }
}

extension Ratio {
  /// The number to six decimal places, for showing.
  fileprivate var roundedToMillionths: Ratio {
    rounded(places: 6, .toNearestOrAwayFromZero).map { Ratio($0, over: 1_000_000) } ?? self
  }
}
