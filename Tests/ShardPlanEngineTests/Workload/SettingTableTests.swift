import Testing

@testable import ShardPlanEngine

/// Laws of the rows of the table of settings.
struct `A row of the table of settings` {
  private static let priced = StreamSetting.all.filter(\.isPriced)

  @Test(arguments: priced.map(\.field))
  func `gives back each value that was set`(field: StreamField) throws {
    let setting = field.setting
    var random = SeededNumbers(seed: UInt64(field.rawValue) + 1)
    for _ in 0..<200 {
      var stream = stream(for: setting)
      let value = random.value(of: setting)
      try stream.set(field, to: value)
      #expect(stream.value(of: field, in: .standard) == value)
      #expect(!stream.faultsOfFields(in: .standard).contains { $0.isOutOfBounds(field) })
    }
  }

  @Test(arguments: StreamField.allCases)
  func `refuses what is out of bounds, with its field`(field: StreamField) {
    let bounds = field.bounds
    let below = bounds.includesLeast ? bounds.least / 2 : bounds.least
    let beyond = [bounds.most + 1, bounds.most * 2] + (bounds.contains(below) ? [] : [below])
    for value in beyond {
      var stream = stream(for: field.setting)
      #expect(throws: Rejection.Reason.outOfBounds(field, found: value, allowed: bounds)) {
        try stream.set(field, to: value)
      }
    }
  }

  @Test(arguments: priced.map(\.field))
  func `changes no other setting, except those of aggregation`(field: StreamField) throws {
    let setting = field.setting
    guard setting.effect != .aggregation else { return }
    var random = SeededNumbers(seed: 7)
    let before = stream(for: setting)
    var after = before
    try after.set(field, to: random.value(of: setting))
    for other in StreamField.allCases where other != field {
      #expect(
        after.value(of: other, in: .standard) == before.value(of: other, in: .standard), "\(other)")
    }
  }

  @Test func `takes parts of a whole unless it is counted`() throws {
    for setting in Self.priced where setting.bounds.most > 1 {
      var stream = stream(for: setting)
      let half = setting.bounds.least + Ratio(3, over: 2)
      if setting.isCounted {
        #expect(throws: Rejection.Reason.notWhole(setting.field, found: half)) {
          try stream.set(setting.field, to: half)
        }
      } else {
        try stream.set(setting.field, to: half)
      }
    }
  }

  @Test(arguments: StreamSetting.all.filter { !$0.isPriced }.map(\.field))
  func `cannot be set where it is not priced`(field: StreamField) {
    var stream = stream(for: field.setting)
    #expect(throws: Rejection.Reason.notPriced(field)) {
      try stream.set(field, to: field.bounds.most)
    }
  }

  @Test func `needs producers where it is theirs`() {
    let theirs = StreamSetting.all.filter(\.isOfProducers).map(\.field)
    #expect(theirs == [.aggregateSize, .aggregateCount, .bufferedTime, .producers])
    for field in theirs {
      var stream = FieldEdge.plain
      #expect(throws: Rejection.Reason.noProducers(field)) {
        try stream.set(field, to: field.bounds.most)
      }
    }
  }

  /// A stream that has the setting.
  private func stream(for setting: StreamSetting) -> KinesisStream {
    var stream = FieldEdge.plain
    if setting.isOfProducers { stream.aggregation = .producer(KPLSettings()) }
    if setting.field == .distinctKeys { stream.aggregation = .kpl(recordsPerPut: 2) }
    return stream
  }
}

extension Rejection.Reason {
  fileprivate func isOutOfBounds(_ field: StreamField) -> Bool {
    if case .outOfBounds(field, _, _) = self { true } else { false }
  }
}

/// Values of settings in an order that a seed decides.
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 20
  }

  /// A value within bounds: whole where the setting is counted, and otherwise of thousandths.
  mutating func value(of setting: StreamSetting) -> Ratio {
    let bounds = setting.bounds
    let parts: Ratio = setting.isCounted ? 1 : 1_000
    let span = bounds.most.excess(over: bounds.least) * parts
    let steps = span.rounded(.down).map { UInt128(next()) % ($0 + 1) } ?? 0
    let value = bounds.least + Ratio(steps) / parts
    return bounds.contains(value) ? value : bounds.most
  }
}
