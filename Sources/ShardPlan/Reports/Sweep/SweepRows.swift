public import ShardPlanEngine

/// Writes a sweep point by point, so that it never has to be held.
public protocol SweepRows: Sendable {
  /// Writes what comes before the first point, in pieces.
  ///
  /// - Parameter write: Takes over the next piece.
  /// - Throws: What `write` throws.
  func open<Failure: Error>(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure)

  /// Appends a point.
  ///
  /// - Parameters:
  ///   - point: The next point.
  ///   - bytes: What it is appended to.
  /// - Precondition: It is a point of the sweep that is written.
  func append(_ point: Sweep.Point, to bytes: inout [UInt8])

  /// Returns what comes after the last point.
  ///
  /// - Parameter tally: What was counted of all points.
  /// - Returns: The last piece, which may be empty.
  /// - Precondition: The tally is of the scenarios of the sweep that is written.
  func closing(_ tally: Sweep.Tally) -> [UInt8]
}
