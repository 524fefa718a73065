/// The number of records that arrive in a window at random: a Poisson variable `X`.
///
/// Its probabilities are irrational. They are computed in integers, as weights relative to the
/// likeliest number and with 62 binary places, from which means follow to far less than the
/// millionth of a record that their users round to.
struct WindowArrivals {
  /// The mean number of arrivals.
  let mean: Ratio

  /// The means up to a limit that may lie between two whole ones, and is each as often as it takes.
  func means(upTo limit: Ratio) -> (count: Ratio, pairs: Ratio) {
    let below = Int64(clamping: limit.rounded(.down) ?? .max)
    let share = limit.excess(over: Ratio(below))
    let lower = means(upTo: below)
    guard !share.isZero else { return lower }
    let upper = means(upTo: below + 1)
    let rest = Ratio.one.excess(over: share)
    return (
      rest * lower.count + share * upper.count, rest * lower.pairs + share * upper.pairs
    )
  }

  /// The means of `min(X, limit)`, and of `m (m + 1) / 2` for that minimum `m`.
  func means(upTo limit: Int64) -> (count: Ratio, pairs: Ratio) {
    let most = Ratio(max(0, limit))
    if isFar(most.excess(over: mean)) { return (mean, mean * (mean + 2) / 2) }
    if isFar(mean.excess(over: most)) { return (most, most * (most + 1) / 2) }
    return weighed(upTo: UInt128(max(0, limit)))
  }

  /// Returns whether a distance from the mean is practically never exceeded.
  ///
  /// Beyond 60 and twelve standard deviations lie less than 10⁻³⁰ of all cases (Chernoff's bound).
  private func isFar(_ distance: Ratio) -> Bool {
    let beyond = distance.excess(over: 60)
    return !beyond.isZero && beyond * beyond >= 144 * mean
  }

  /// Adds up weights on both sides of the likeliest number, until they vanish.
  private func weighed(upTo limit: UInt128) -> (count: Ratio, pairs: Ratio) {
    let (scale, start) = (UInt128(1) << 40, UInt128(1) << 62)
    // The limit is near the mean, which so is below 2²² for any aggregate that Kinesis takes.
    let scaled = (mean * Ratio(scale)).rounded(.toNearestOrEven) ?? 0
    let mode = scaled / scale
    var (total, count, pairs) = (UInt128(0), UInt128(0), UInt128(0))
    func add(_ weight: UInt128, _ number: UInt128) {
      let number = min(number, limit)
      total += weight
      count += weight * number
      pairs += weight * (number * (number + 1) / 2)
    }
    var (weight, number) = (start, mode)
    while weight > 0 {
      add(weight, number)
      number += 1
      weight = weight * scaled / (number * scale)
    }
    (weight, number) = (start, mode)
    while number > 0, weight > 0 {
      weight = weight * number * scale / scaled
      number -= 1
      add(weight, number)
    }
    return (Ratio(count, over: total), Ratio(pairs, over: total))
  }
}
