import Foundation

/// The tier of a test run, named by `SHARDPLAN_TESTS`: the number of cases that tests try.
///
/// Tests/README.md describes the tiers. Which cases a tier tries depends on nothing but their
/// order, so that a failure can be repeated.
public enum Effort: String, Sendable {
  /// One case in seven of what ``usual`` tries, for a look after each change.
  case quick
  /// The cases that `swift test` tries.
  case usual = "all"
  /// Every case.
  case thorough

  /// The tier of this run.
  public static let current: Effort =
    ProcessInfo.processInfo.environment["SHARDPLAN_TESTS"].flatMap(Effort.init) ?? .usual

  /// Returns an even sample of the cases of a test, the first and all in ``thorough``.
  ///
  /// - Parameters:
  ///   - cases: All cases.
  ///   - step: `swift test` tries one in this many.
  /// - Returns: The cases to try, in their order.
  public static func sample<Cases: RandomAccessCollection>(
    _ cases: Cases, oneIn step: Int
  ) -> [Cases.Element] {
    let stride = current.stride(of: step)
    return cases.enumerated().filter { $0.offset.isMultiple(of: stride) }.map(\.element)
  }

  /// Returns how large a test makes something whose size is all that matters.
  ///
  /// - Parameters:
  ///   - size: The size in ``thorough``.
  ///   - part: `swift test` tries this part of it.
  /// - Returns: The size to try.
  public static func size(_ size: Int, over part: Int) -> Int {
    max(1, size / current.stride(of: part))
  }

  private func stride(of step: Int) -> Int {
    switch self {
    case .quick: step * 7
    case .usual: step
    case .thorough: 1
    }
  }
}
