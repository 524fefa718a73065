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
