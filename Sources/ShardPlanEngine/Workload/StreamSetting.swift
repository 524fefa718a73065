/// One setting of a stream: its bounds, its value in a stream, and the effect of changing it.
///
/// All knowledge of the engine about single settings is in the rows of ``all``; everything else looks
/// it up there.
final class StreamSetting: Sendable {
  /// Reads the setting of a stream.
  enum Getter: Sendable {
    /// A whole number, which may be negative before it is checked; `nil` where it is not given.
    case count(@Sendable (KinesisStream) -> Int64?)
    /// A number in the unit of the bounds; `nil` where it is not given.
    case number(@Sendable (KinesisStream, BillingMonth) -> Ratio?)
    /// Several numbers, so that the setting has no single value.
    case list(@Sendable (KinesisStream) -> [Ratio])
  }

  /// Changes the setting of a stream to a value within its bounds.
  enum Setter: Sendable {
    /// Takes whole numbers only.
    case count(@Sendable (inout KinesisStream, Int64) throws(Rejection.Reason) -> Void)
    /// Takes any number.
    case number(@Sendable (inout KinesisStream, Ratio) throws(Rejection.Reason) -> Void)
    /// Takes a rate, over whatever period.
    case rate(@Sendable (inout KinesisStream, RecordRate) -> Void)
  }

  /// The effect of changing a setting.
  enum Effect: Sendable {
    /// Neither shards nor bill.
    case nothing
    /// Only amounts on the bill.
    case metering
    /// The shards that are needed, and so the aggregates of producers that see as many.
    case need
    /// The shards that are open.
    case shards
    /// The number of user records that arrive.
    case traffic
    /// The size or content of Kinesis records.
    case packing
    /// The aggregation itself, whatever producers achieved before.
    case aggregation
  }

  let field: StreamField
  let bounds: Bounds
  /// The smallest step that break-even points distinguish.
  let step: Ratio
  let effect: Effect
  let getter: Getter
  /// `nil` for a setting without a single value.
  let setter: Setter?
  /// A Boolean value indicating whether the setting changes shards or bill.
  let isPriced: Bool
  /// A Boolean value indicating whether only streams with producers have the setting.
  let isOfProducers: Bool
  let changesLoad: Bool
  let isSearched: Bool
  /// The setting that this one must not be below.
  let floor: StreamField?
  /// The setting that this one must not exceed.
  let ceiling: StreamField?
  /// The most that break-even points are searched up to, where that is less than the bounds allow.
  let searchedUpTo: Ratio?
  /// Returns whether a little more or less of the setting means anything for a stream.
  let isTried: @Sendable (KinesisStream, CapacityMode) -> Bool

  @inline(never)
  init(
    _ field: StreamField, _ bounds: Bounds, step: Ratio = 1, changes effect: Effect,
    get getter: Getter, set setter: Setter?, isPriced: Bool = true,
    isOfProducers: Bool = false, changesLoad: Bool = false, isSearched: Bool = false,
    atLeast floor: StreamField? = nil,
    atMost ceiling: StreamField? = nil, searchedUpTo: Ratio? = nil,
    triedWhere isTried: @escaping @Sendable (KinesisStream, CapacityMode) -> Bool = { _, _ in true }
  ) {
    self.field = field
    self.bounds = bounds
    self.step = step
    self.effect = effect
    self.getter = getter
    self.setter = setter
    self.isPriced = isPriced
    self.isOfProducers = isOfProducers
    self.changesLoad = changesLoad
    self.isSearched = isSearched
    self.floor = floor
    self.ceiling = ceiling
    self.searchedUpTo = searchedUpTo
    self.isTried = isTried
    isWhole = step >= 1
  }

  /// A Boolean value indicating whether values are varied in whole steps.
  let isWhole: Bool

  /// A Boolean value indicating whether the setting takes whole numbers only.
  var isCounted: Bool {
    if case .count = setter { true } else { false }
  }

  /// A Boolean value indicating whether producers may aggregate more or less when the setting changes.
  var changesPacking: Bool { effect != .metering }

  /// Returns whether the aggregates of a stream's producers change with the setting.
  ///
  /// - Parameter stream: A stream with producers.
  /// - Returns: `false` also where the setting replaces what the producers achieve.
  func changesAggregates(of stream: KinesisStream) -> Bool {
    switch effect {
    case .metering, .aggregation: false
    case .need: stream.shards == nil
    case .nothing, .shards, .traffic, .packing: true
    }
  }
}

extension KinesisStream {
  /// Changes one setting to a number.
  ///
  /// Aggregation follows: records per PUT are taken to be in the format of the Kinesis Producer Library
  /// unless the size of a PUT is given, and replace the settings of producers.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - value: Its value: bytes, user records a second, seconds, hours, a fraction or a count.
  /// - Throws: Why the setting cannot have this value.
  public mutating func set(_ field: StreamField, to value: Ratio) throws(Rejection.Reason) {
    try set(field.setting, to: value)
  }

  mutating func set(_ setting: StreamSetting, to value: Ratio) throws(Rejection.Reason) {
    guard setting.bounds.contains(value) else {
      throw .outOfBounds(setting.field, found: value, allowed: setting.bounds)
    }
    if setting.isOfProducers {
      guard case .producer = aggregation else { throw .noProducers(setting.field) }
    }
    guard setting.isPriced else { throw .notPriced(setting.field) }
    switch setting.setter {
    case .count(let set):
      guard let whole = value.rounded(.down), Ratio(whole) == value else {
        throw .notWhole(setting.field, found: value)
      }
      try set(&self, Int64(clamping: whole))
    case .number(let set): try set(&self, value)
    case .rate(let set): set(&self, .perSecond(value))
    case nil: throw .notPriced(setting.field)
    }
  }

  /// Sets a value that an input gives, whether the setting is priced or not.
  ///
  /// It has no effect if the stream's aggregation has no such setting.
  ///
  /// - Parameters:
  ///   - value: The value, within the setting's bounds and whole where the setting is counted.
  ///   - field: The setting.
  package mutating func take(_ value: Ratio, for field: StreamField) {
    switch field.setting.setter {
    case .count(let set): try? set(&self, Int64(clamping: value.rounded(.down) ?? .max))
    case .number(let set): try? set(&self, value)
    case .rate(let set): set(&self, .perSecond(value))
    case nil: break
    }
  }

  /// Sets a rate that an input gives, with its period.
  ///
  /// - Parameters:
  ///   - rate: The rate, within the setting's bounds.
  ///   - field: The setting, one of the rates.
  package mutating func take(_ rate: RecordRate, for field: StreamField) {
    if case .rate(let set) = field.setting.setter { set(&self, rate) }
  }

  /// Returns the number that a setting has; `nil` where it is not given, or has no single number.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - month: The month that monthly rates are spread over.
  /// - Returns: Bytes, user records a second, seconds, hours, a fraction or a count.
  /// - Precondition: What is counted is not negative, and the month is longer than zero hours when
  ///   the rate is per month.
  public func value(of field: StreamField, in month: BillingMonth) -> Ratio? {
    switch field.setting.getter {
    case .count(let get): get(self).map { Ratio($0) }
    case .number(let get): get(self, month)
    case .list: nil
    }
  }

  /// The settings that are out of their bounds.
  func faultsOfFields(in month: BillingMonth) -> [Rejection.Reason] {
    var faults: [Rejection.Reason] = []
    for (index, setting) in StreamSetting.limits.enumerated() {
      func check(_ value: Ratio, isNegative: Bool = false) {
        guard isNegative || !setting.bounds.contains(value) else { return }
        faults.append(
          .outOfBounds(StreamSetting.all[index].field, found: value, allowed: setting.bounds))
      }
      switch setting.getter {
      case .count(let get):
        if let count = get(self) { check(Ratio(UInt64(max(0, count))), isNegative: count < 0) }
      case .number(let get): if let number = get(self, month) { check(number) }
      case .list(let get): for number in get(self) { check(number) }
      }
    }
    return faults
  }
}
