/// A scenario along the last axis of a sweep.
struct SweepColumn: Sendable {
  private let field: StreamField
  private let stream: Int
  /// The scenario at the values of the point before.
  private var quoter: Quoter
  /// The same scenario as a function of its rate, where that goes up in equal steps.
  private var curve = RateCurve.none
  /// Why the value of the first axis cannot be.
  private var fault: Rejection?

  /// Prepares a scenario.
  ///
  /// - Parameters:
  ///   - entry: The scenario as it is without the sweep.
  ///   - axis: The last axis.
  ///   - first: The setting of the first of two axes, and its value.
  init(_ entry: Sweep.Entry, along axis: SweepAxis, with first: (StreamField, Ratio)? = nil) {
    (field, stream, quoter) = (axis.field, entry.stream, entry.quoter)
    if let (other, value) = first {
      do throws(Rejection) {
        try quoter.set(other, to: value, inStream: stream)
      } catch {
        fault = error
      }
    }
    guard field == .rate, axis.values.count >= Self.manyValues, let even = axis.values.evenSteps,
      let curve = RateCurve(of: quoter, varying: stream, from: even.first, by: even.step)
    else { return }
    self.curve = curve
  }

  /// For fewer values, leaving the rate open costs more than it saves.
  private static let manyValues = 64

  /// Prices a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - place: Its place on the axis.
  /// - Returns: What the scenario comes to.
  mutating func outcome(at value: Ratio, place: Int64) -> SweepOutcome {
    if let fault { return .impossible(fault) }
    if let quote = curve.quote(steps: place.magnitude) { return .quoted(quote) }
    do throws(Rejection) {
      try quoter.set(field, to: value, inStream: stream)
      return .quoted(try quoter.quote())
    } catch {
      return .impossible(error)
    }
  }
}
