/// How many records an aggregate takes with some settings.
struct AggregateLimits {
  /// How many fit into its size on average, at least one: a larger record goes alone.
  let fitting: Ratio
  /// How many it is sent with at most; a whole number unless records have several sizes.
  let cap: Ratio
  /// How many close it: as the library goes by an estimate of the size, more than fit.
  let closing: Ratio
  /// A Boolean value indicating whether the count binds rather than the size.
  let isBoundByCount: Bool

  init(_ settings: KPLSettings, in format: KPLFormat) {
    let bytes = settings.maxSize.bytes
    let ofMeanSize = Ratio(format.fitting(in: bytes))
    let closing = Ratio(format.closing(at: bytes))
    if format.mix.isUniform {
      fitting = ofMeanSize
    } else {
      let size = format.size(of: ofMeanSize)
      fitting =
        MixFilling(
          format.mix.parts.map { (format.record(of: $0.size.bytes, keyIndex: 0), $0.share) },
          into: bytes.excess(over: size.frame + size.keyTable)
        ).records
    }
    let most = Ratio(settings.maxCount)
    cap = min(fitting, most)
    self.closing = min(most, fitting == ofMeanSize ? closing : closing * fitting / ofMeanSize)
    isBoundByCount = most < fitting
  }
}
