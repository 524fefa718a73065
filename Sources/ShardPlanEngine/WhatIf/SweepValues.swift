extension Sweep {
  /// The values that a setting goes through in a sweep, found one by one and never kept all at once.
  ///
  /// They are in the unit of the setting, as its ``StreamField/bounds`` are. A value that the setting
  /// cannot have is not refused here: its points are ``Sweep/Outcome/impossible(_:)``.
  ///
  /// ```swift
  /// let rates = try Sweep.Values(from: 1_000, to: 100_000, steppingBy: 1_000)
  /// print(rates.count)  // 100
  /// print(rates[1])  // 2000
  /// ```
  public struct Values: Sendable {
    /// The reason why values cannot be listed.
    @nonexhaustive
    public enum Rejection: Error, Sendable, Equatable {
      /// There is no value.
      case empty
      /// A value comes twice.
      case repeated(Ratio)
      /// The last value lies below the first.
      case reversed
      /// Steps of zero lead nowhere.
      case noStep
      /// The factor is below ``Sweep/Values/leastFactor``, or values lie too close together to
      /// differ.
      case tooFine
      /// Multiplying leads nowhere from zero.
      case fromZero
      /// Values spaced in their logarithm are two at least.
      case tooFew
      /// There are more than ``Sweep/Values/most``.
      case tooMany
      /// Values from 10²² on cannot be rounded.
      case tooLarge
    }

    private enum Form: Sendable {
      case list([Ratio])
      case even(from: UInt128, by: UInt128, over: UInt128)
      case uneven(from: Ratio, by: Ratio)
      indirect case logarithmic(LogarithmicSteps)
    }

    private let form: Form
    /// The number of values.
    public let count: Int64

    /// The most values that are gone through, and the most points of a sweep: 10¹².
    public static let most: Int64 = 1_000_000_000_000

    /// The least factor between two values: finer steps are evenly spaced by their number.
    public static var leastFactor: Ratio { Ratio(1_001, over: 1_000) }

    /// The value at a place.
    ///
    /// - Parameter index: The place, from zero to below ``count``.
    /// - Precondition: There is such a place. Beyond the last value only a list is sure to stop the
    ///   program: what other values are followed by has no meaning.
    public subscript(index: Int64) -> Ratio {
      switch form {
      case .list(let values): values[Int(index)]
      case .even(let first, let step, let denominator):
        Ratio(first + step * UInt128(index), over: denominator)
      case .uneven(let first, let step): first + step * Ratio(index)
      case .logarithmic(let steps): steps[index]
      }
    }

    /// The first value and the step to each next one; `nil` where the steps are not all alike.
    var evenSteps: (first: Ratio, step: Ratio)? {
      switch form {
      case .even(let first, let step, let denominator):
        (Ratio(first, over: denominator), Ratio(step, over: denominator))
      case .uneven(let first, let step): (first, step)
      case .list, .logarithmic: nil
      }
    }

    /// Creates the values of a list, in its order.
    ///
    /// - Parameter values: The values: at least one, and all different.
    /// - Throws: ``Sweep/Values/Rejection/empty`` without values, ``Sweep/Values/Rejection/repeated(_:)``
    ///   with the smallest value that comes twice.
    public init(_ values: [Ratio]) throws(Rejection) {
      guard !values.isEmpty else { throw .empty }
      let sorted = values.sorted()
      for (value, next) in zip(sorted, sorted.dropFirst()) where value == next {
        throw .repeated(value)
      }
      (form, count) = (.list(values), Int64(values.count))
    }

    /// Creates the values from one number up to another at most, with the same difference between
    /// neighbours.
    ///
    /// - Parameters:
    ///   - first: The first value.
    ///   - last: What no value exceeds; it is the last one if a step leads to it.
    ///   - step: How far each value lies above the one before, more than zero.
    /// - Throws: ``Sweep/Values/Rejection/noStep`` when the step is zero, ``Sweep/Values/Rejection/reversed``
    ///   when `last` is below `first`, ``Sweep/Values/Rejection/tooMany`` for more values than
    ///   ``Sweep/Values/most``.
    public init(from first: Ratio, to last: Ratio, steppingBy step: Ratio) throws(Rejection) {
      guard !step.isZero else { throw .noStep }
      guard first <= last else { throw .reversed }
      let steps = (last.excess(over: first) / step).rounded(.down)
      guard let steps, steps < UInt128(Self.most) else { throw .tooMany }
      count = Int64(steps) + 1
      let places = (0...DecimalStep.mostPlaces).first {
        first.isExact(places: $0) && step.isExact(places: $0)
      }
      // Values beyond all bounds may be longer than the product below is allowed to be.
      if let places, last <= DecimalStep.mostValue,
        let from = first.rounded(places: places, .down),
        let by = step.rounded(places: places, .down)
      {
        form = .even(from: from, by: by, over: Ratio.powerOfTen(places))
      } else {
        form = .uneven(from: first, by: step)
      }
    }

    /// Creates the values from one number up to another at most, each a multiple of the one before.
    ///
    /// All but the first are rounded to twelve decimal places, or to whole numbers; what then comes
    /// twice is left out.
    ///
    /// - Parameters:
    ///   - first: The first value, more than zero.
    ///   - last: What no value exceeds, less than 10²².
    ///   - factor: What each value is multiplied by, at least ``Sweep/Values/leastFactor``.
    ///   - isWhole: Whether to round to whole numbers, which suits settings that are counted:
    ///     ``StreamField/isWhole`` tells.
    /// - Throws: ``Sweep/Values/Rejection/fromZero`` when the first value is zero,
    ///   ``Sweep/Values/Rejection/reversed`` when `last` is below `first`, ``Sweep/Values/Rejection/tooFine``
    ///   when the factor is too small, or twelve decimal places do not tell a value from the one
    ///   before, and ``Sweep/Values/Rejection/tooLarge`` when `last` is 10²² or more.
    public init(
      from first: Ratio, to last: Ratio, multiplyingBy factor: Ratio, isWhole: Bool
    ) throws(Rejection) {
      guard !first.isZero else { throw .fromZero }
      guard first <= last else { throw .reversed }
      guard factor >= Self.leastFactor else { throw .tooFine }
      guard last < DecimalStep.mostValue else { throw .tooLarge }
      let finest = DecimalStep(showing: .zero)
      let step = isWhole ? DecimalStep.whole : finest
      var (values, exact) = ([first], first)
      while true {
        // What is too large to be rounded exceeds the last value by far.
        guard let next = finest.rounded(exact * factor), next <= last else { break }
        guard next > exact else { throw .tooFine }
        exact = next
        guard let value = step.rounded(next), value <= last else { break }
        if value > values[values.count - 1] { values.append(value) }
      }
      (form, count) = (.list(values), Int64(values.count))
    }

    /// Creates a number of values from one number to another, both included, evenly spaced in their
    /// logarithm.
    ///
    /// All but the ends are rounded, to whole numbers or to a decimal place that still tells
    /// neighbours apart; what then comes twice is left out. From a number to itself there is one
    /// value.
    ///
    /// - Parameters:
    ///   - first: The first value, more than zero.
    ///   - last: The last value, less than 10²².
    ///   - wanted: How many values there are unless some are left out, from 2 to
    ///     ``Sweep/Values/most``.
    ///   - isWhole: Whether to round to whole numbers, which suits settings that are counted:
    ///     ``StreamField/isWhole`` tells.
    /// - Throws: ``Sweep/Values/Rejection/fromZero`` when the first value is zero,
    ///   ``Sweep/Values/Rejection/tooFew`` or ``Sweep/Values/Rejection/tooMany`` when no such number of values
    ///   can be, ``Sweep/Values/Rejection/reversed`` when `last` is below `first`,
    ///   ``Sweep/Values/Rejection/tooLarge`` when `last` is 10²² or more, and
    ///   ``Sweep/Values/Rejection/tooFine`` when the logarithm to base two grows by less than 2⁻⁴⁸ from
    ///   one value to the next.
    public init(
      from first: Ratio, to last: Ratio, logarithmically wanted: Int64, isWhole: Bool
    ) throws(Rejection) {
      guard !first.isZero else { throw .fromZero }
      guard wanted >= 2 else { throw .tooFew }
      guard wanted <= Self.most else { throw .tooMany }
      guard first <= last else { throw .reversed }
      guard first < last else {
        (form, count) = (.list([first]), 1)
        return
      }
      let steps = try LogarithmicSteps(from: first, to: last, count: wanted, isWhole: isWhole)
      (form, count) = (.logarithmic(steps), steps.count)
    }
  }
}
