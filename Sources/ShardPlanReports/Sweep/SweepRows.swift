public import ShardPlanEngine

/// Writes a sweep point by point, so that it never has to be held.
public protocol SweepRows: Sendable {
  /// Writes what comes before the first point, in pieces.
  func open<Failure: Error>(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure)

  /// Appends a point.
  func append(_ point: SweepPoint, to bytes: inout [UInt8])

  /// Returns what comes after the last point.
  func closing(_ tally: SweepTally) -> [UInt8]
}
