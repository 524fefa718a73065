extension Sweep {
  /// Prices the points of a sweep, any of them at any time.
  public struct Cursor: Sendable {
    private let sweep: Sweep
    /// The scenarios at the values of the point before.
    private var columns: [SweepColumn]
    /// The place on the first axis that these are at.
    private var row: Int64?
    private var point: Sweep.Point

    init(_ sweep: Sweep) {
      self.sweep = sweep
      columns = sweep.entries.map {
        SweepColumn($0, along: sweep.axes[sweep.axes.count - 1], moving: sweep.peakMovement)
      }
      point = Sweep.Point(
        index: 0, values: sweep.axes.map { _ in .zero },
        outcomes: sweep.entries.map { _ in .impossible(Rejection(.beyondCounting)) }, cheapest: nil)
    }

    /// Prices points.
    ///
    /// - Parameters:
    ///   - points: The numbers of the points, from zero to below ``Sweep/pointCount``; none when the
    ///     range is empty.
    ///   - visit: Is given each of them in order.
    /// - Precondition: There are such points. Beyond the last one only values in a list are sure to
    ///   stop the program: what is visited then has no meaning.
    public mutating func visit(_ points: Range<Int64>, _ visit: (Sweep.Point) -> Void) {
      let axis = sweep.axes[sweep.axes.count - 1]
      guard sweep.axes.count == 2 else {
        for index in points {
          price(index, place: index, on: axis, number: 0)
          visit(point)
        }
        return
      }
      let width = axis.values.count
      var (row, column) = points.lowerBound.quotientAndRemainder(dividingBy: width)
      for index in points {
        if column == width { (row, column) = (row + 1, 0) }
        if row != self.row { begin(row) }
        price(index, place: column, on: axis, number: 1)
        visit(point)
        column += 1
      }
    }

    /// Goes to a place on the first of two axes.
    ///
    /// It begins with the scenario as it was, so that a point is the same whichever came before.
    private mutating func begin(_ row: Int64) {
      let axis = sweep.axes[0]
      point.values[0] = axis.values[row]
      for index in columns.indices {
        columns[index] = SweepColumn(
          sweep.entries[index], along: sweep.axes[1], with: (axis.field, point.values[0]),
          moving: sweep.peakMovement)
      }
      self.row = row
    }

    private mutating func price(_ index: Int64, place: Int64, on axis: Sweep.Axis, number: Int) {
      let value = axis.values[place]
      point.index = index
      point.values[number] = value
      var (cheapest, least, open) = (Int?.none, Money.zero, Money?.none)
      for column in columns.indices {
        let outcome = columns[column].outcome(at: value, place: place)
        point.outcomes[column] = outcome
        guard let total = outcome.usableTotal else {
          if let low = outcome.openTotal { open = min(open ?? low, low) }
          continue
        }
        guard cheapest == nil || total < least else { continue }
        (cheapest, least) = (column, total)
      }
      // What may cost less is no dearer for being unknown.
      if let open, open < least { cheapest = nil }
      point.cheapest = cheapest
    }
  }
}

/// A scenario along the last axis of a sweep.
struct SweepColumn: Sendable {
  private let field: StreamField
  private let stream: Int
  /// The scenario at the values of the point before.
  private var quoter: Quoter
  /// A Boolean value indicating whether the quoter counts the steps of a rate.
  private let isStepped: Bool
  /// The reason why the value of the first axis is impossible.
  private var fault: Rejection?

  /// Prepares a scenario.
  ///
  /// - Parameters:
  ///   - entry: The scenario as it is without the sweep.
  ///   - axis: The last axis.
  ///   - first: The setting of the first of two axes, and its value.
  ///   - movement: The movement of the peak while the rate varies.
  init(
    _ entry: Sweep.Entry, along axis: Sweep.Axis, with first: (StreamField, Ratio)? = nil,
    moving movement: PeakMovement
  ) {
    (field, stream, quoter) = (axis.field, entry.stream, entry.quoter)
    if movement != quoter.peakMovement { quoter.peakMovement = movement }
    if let (other, value) = first {
      do throws(Rejection) {
        try quoter.set(other, to: value, inStream: stream)
      } catch {
        fault = error
      }
    }
    let even = axis.values.count >= Self.manyValues ? axis.values.evenSteps : nil
    isStepped = field == .rate && even != nil
    if isStepped, let even {
      quoter.varyRate(ofStream: stream, from: even.first, by: even.step)
    }
  }

  /// For fewer values, leaving the rate open costs more than it saves.
  private static let manyValues = 64

  /// Prices a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - place: Its place on the axis.
  /// - Returns: What the scenario comes to.
  mutating func outcome(at value: Ratio, place: Int64) -> Sweep.Outcome {
    if let fault { return .impossible(fault) }
    do throws(Rejection) {
      if isStepped { return .quoted(try quoter.quote(steps: place.magnitude)) }
      try quoter.set(field, to: value, inStream: stream)
      return .quoted(try quoter.quote())
    } catch {
      return .impossible(error)
    }
  }
}
