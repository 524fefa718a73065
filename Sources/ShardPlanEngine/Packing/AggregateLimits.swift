/// How many records an aggregate takes with some settings.
struct AggregateLimits {
  /// How many fit into its size, at least one: a larger record goes alone.
  let fitting: Int64
  /// How many it is sent with at most.
  let cap: Int64
  /// How many close it: as the library goes by an estimate of the size, more than fit.
  let closing: Int64
  /// A Boolean value indicating whether the count binds rather than the size.
  let isBoundByCount: Bool

  init(_ settings: KPLSettings, in format: KPLFormat) {
    let bytes = settings.maxSize.bytes
    fitting = format.fitting(in: bytes)
    cap = min(fitting, settings.maxCount)
    closing = min(settings.maxCount, format.closing(at: bytes))
    isBoundByCount = settings.maxCount < fitting
  }
}
