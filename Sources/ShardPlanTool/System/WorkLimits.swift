import ShardPlanCommandLine

/// The limits of work that somebody else asks for, as a section of a document does.
package struct WorkLimits: Sendable {
  /// The most points of a sweep.
  static let mostPoints: Int64 = 100_000
  /// The most seconds that a command takes.
  static let mostSeconds: Int64 = 30

  /// The last second of the work, since 1970.
  private let deadline: Int64

  /// Begins work.
  ///
  /// - Parameter secondsSince1970: The time by the machine's clock.
  package init(from secondsSince1970: Int64) {
    deadline = secondsSince1970 + Self.mostSeconds
  }

  /// Throws when work has gone on for too long.
  ///
  /// - Parameter secondsSince1970: The time by the machine's clock.
  /// - Throws: ``ToolError/usage(_:)`` after the deadline.
  func check(_ secondsSince1970: Int64) throws(ToolError) {
    guard secondsSince1970 > deadline else { return }
    throw .usage(
      UsageError(
        "This takes more than \(Self.mostSeconds) seconds, the limit in a document. Run it by itself, or "
          + "make it smaller."))
  }

  /// Throws for a sweep of too many points.
  ///
  /// - Parameter count: The number of points.
  /// - Throws: ``ToolError/usage(_:)`` when there are more than a document may have.
  func check(points count: Int64) throws(ToolError) {
    guard count > Self.mostPoints else { return }
    throw .usage(
      UsageError(
        "This sweep has more than 100,000 points, the limit in a document. Take larger steps, or run "
          + "it by itself."))
  }
}
