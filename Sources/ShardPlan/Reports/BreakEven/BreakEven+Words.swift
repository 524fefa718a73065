import ShardPlanEngine

extension BreakEven {
  /// The currency of the bills.
  var currency: Money.Currency { rates.currency }

  /// The prices of the region.
  var prices: PriceTable { PriceTable(rates) }

  /// The scenario in each of the compared modes, as far as it can be costed there.
  var compared: [Estimate] { scenario.estimates(in: modes, at: rates) }

  /// The mean bytes that a value of the setting puts in each second, where it is a rate.
  func bytesPerSecond(at value: Ratio) -> Ratio? {
    guard field.isRate else { return nil }
    return value * scenario.streams[stream].recordSize.bytes
  }

  /// The step of the setting with its unit.
  var stepWords: String {
    field.isRate
      ? "\(NumberText.text(step)) records/s" : field.stepWords
  }

  /// A value with its unit, as it stands within a sentence.
  func words(at value: Ratio) -> String {
    let mebibytes = bytesPerSecond(at: value).map {
      " (\(NumberText.rough($0 / 1_048_576, places: 3)) MiB/s)"
    }
    let shown = value.isExact(places: 6) ? value : value.roundedToMillionths
    return field.words(for: shown) + (mebibytes ?? "")
  }
}

extension Ratio {
  /// The number to six decimal places, for showing.
  fileprivate var roundedToMillionths: Ratio {
    rounded(places: 6, .toNearestOrAwayFromZero).map { Ratio($0, over: 1_000_000) } ?? self
  }
}
