@testable import ShardPlanEngine
import Testing

/// What only a mistake in the program can ask for stops it, rather than giving a wrong bill.
struct `A fraction that cannot be` {
  @Test
  func `stops the program when its denominator is zero`() async {
    await #expect(processExitsWith: .failure) { _ = Ratio(1, over: 0) }
  }

  @Test
  func `stops the program when it is negative`() async {
    await #expect(processExitsWith: .failure) { _ = Ratio(-1 as Int64) }
  }

  @Test
  func `stops the program when it is divided by zero`() async {
    await #expect(processExitsWith: .failure) { _ = Ratio(1 as UInt128) / .zero }
  }

  @Test
  func `stops the program when a natural number goes below zero`() async {
    await #expect(processExitsWith: .failure) { _ = WideNatural(1) - WideNatural(2) }
  }
}
