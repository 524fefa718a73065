import ShardPlanEngine
import TestSupport
import Testing

/// The values that an axis goes through.
struct `The values of a sweep` {
  private func all(_ values: Sweep.Values) -> [Ratio] { (0..<values.count).map { values[$0] } }

  @Test func `are those of a list, in its order`() throws {
    #expect(all(try Sweep.Values([5, 1, 2])) == [5, 1, 2])
    #expect(throws: Sweep.Values.Rejection.empty) { try Sweep.Values([]) }
    #expect(throws: Sweep.Values.Rejection.repeated(2)) {
      try Sweep.Values([2, 1, Ratio(4, over: 2)])
    }
  }

  @Test func `are evenly spaced, the end included where a step leads to it`() throws {
    #expect(all(try Sweep.Values(from: 10, to: 30, steppingBy: 10)) == [10, 20, 30])
    #expect(all(try Sweep.Values(from: 10, to: 29, steppingBy: 10)) == [10, 20])
    #expect(all(try Sweep.Values(from: 0, to: 0, steppingBy: 1)) == [0])
    #expect(
      all(try Sweep.Values(from: .of("0.5"), to: 2, steppingBy: .of("0.75"))) == [
        .of("0.5"), .of("1.25"), 2,
      ])
    let third = Ratio(1, over: 3)
    #expect(
      all(try Sweep.Values(from: third, to: 1, steppingBy: third)) == [third, third + third, 1])
  }

  @Test func `are multiples, the end included where one is it`() throws {
    #expect(
      all(try Sweep.Values(from: 1, to: 9, multiplyingBy: 2, isWhole: true)) == [1, 2, 4, 8])
    #expect(
      all(try Sweep.Values(from: 4, to: 9, multiplyingBy: .of("1.5"), isWhole: false)) == [4, 6, 9])
    #expect(
      all(try Sweep.Values(from: 1, to: 5, multiplyingBy: .of("1.5"), isWhole: true)) == [
        1, 2, 3,
      ])
  }

  @Test func `are spaced in their logarithm, rounded to what tells them apart`() throws {
    #expect(
      all(try Sweep.Values(from: 1, to: 1_000, logarithmically: 4, isWhole: true)) == [
        1, 10, 100, 1_000,
      ])
    #expect(
      all(try Sweep.Values(from: 1_000, to: 100_000, logarithmically: 7, isWhole: false)) == [
        1_000, 2_200, 4_600, 10_000, 21_500, 46_400, 100_000,
      ])
    // What rounds to the same value is left out.
    #expect(
      all(try Sweep.Values(from: 1, to: 30, logarithmically: 12, isWhole: true)) == [
        1, 2, 3, 5, 6, 9, 12, 16, 22, 30,
      ])
    #expect(all(try Sweep.Values(from: 7, to: 7, logarithmically: 5, isWhole: true)) == [7])
    let ends = all(
      try Sweep.Values(from: .of("1.7"), to: .of("30.2"), logarithmically: 9, isWhole: true))
    #expect(ends.first == .of("1.7") && ends.last == .of("30.2"))
  }

  @Test(arguments: UInt64(0)..<100)
  func `rise from one end to the other`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let isWhole = random.isTrue(oneIn: 2)
    let first = isWhole ? Ratio(random.number(ofBits: 40) + 1) : random.ratio(ofBits: 40)
    let last = first + (isWhole ? Ratio(random.number(ofBits: 68)) : random.ratio(ofBits: 68))
    let wanted = Int64(random.number(ofBits: 8)) + 2
    let values = try Sweep.Values(
      from: first, to: last, logarithmically: wanted, isWhole: isWhole)
    let found = all(values)
    #expect(found.first == first && found.last == last)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 })
    #expect(found.count <= wanted || found.count == 1)
    if !isWhole { #expect(Int64(found.count) == wanted) }
    #expect(found.dropFirst().dropLast().allSatisfy { $0.isExact(places: isWhole ? 0 : 12) })

    // No value is further from its place than rounding takes it.
    if wanted > 2, found.count == Int(wanted) {
      let middle = found[1] * found[1] / first / found[2]
      #expect(isWhole || middle > .of("0.8") && middle < .of("1.2"))
    }

    let step = last.excess(over: first) / Ratio(wanted)
    guard !step.isZero else { return }
    let even = all(try Sweep.Values(from: first, to: last, steppingBy: step))
    #expect(Int64(even.count) == wanted + 1)
    #expect(even.first == first && even.last == last)
    #expect(zip(even, even.dropFirst()).allSatisfy { $1 == $0 + step })

    let factor = Ratio(random.number(ofBits: 12) + 1_040, over: 1_000)
    let multiples = all(
      try Sweep.Values(from: first, to: last, multiplyingBy: factor, isWhole: isWhole))
    #expect(multiples.first == first)
    #expect(multiples.allSatisfy { $0 <= last })
    #expect(zip(multiples, multiples.dropFirst()).allSatisfy { $0 < $1 })
    if let largest = multiples.last { #expect(largest * factor * .of("1.1") + 2 > last) }
  }

  /// Billions of values are as quick to find as a few, and still rise.
  @Test(arguments: UInt64(0)..<20)
  func `are never kept`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let first = Ratio(random.number(ofBits: 20) + 1)
    let last = first * Ratio(random.number(ofBits: 20) + 2)
    let wanted = Int64(random.number(ofBits: 39)) + 2
    for isWhole in [true, false] {
      let values = try Sweep.Values(
        from: first, to: last, logarithmically: wanted, isWhole: isWhole)
      #expect(values.count <= wanted)
      #expect(values[0] == first && values[values.count - 1] == last)
      for _ in 0..<20 where values.count > 1 {
        let index = Int64.random(in: 1..<values.count, using: &random)
        #expect(values[index - 1] < values[index])
      }
    }
    let steps = try Sweep.Values(from: 0, to: 1_000_000_000_000, steppingBy: 2)
    #expect(steps.count == 500_000_000_001)
    #expect(steps[499_999_999_999] == 999_999_999_998)
  }

  @Test func `are refused when they lead nowhere, or too far`() {
    func fault(_ make: @autoclosure () throws -> Sweep.Values) -> Sweep.Values.Rejection? {
      do {
        _ = try make()
        return nil
      } catch { return error as? Sweep.Values.Rejection }
    }
    let googol = Ratio(UInt128.max) * Ratio(UInt128.max)
    #expect(fault(try Sweep.Values(from: 0, to: 9, steppingBy: 0)) == .noStep)
    #expect(fault(try Sweep.Values(from: 9, to: 0, steppingBy: 1)) == .reversed)
    #expect(
      fault(try Sweep.Values(from: 0, to: googol, steppingBy: 1)) == .tooMany)
    #expect(
      fault(try Sweep.Values(from: 1, to: 1_000_000_000_001, steppingBy: 1)) == .tooMany)
    #expect(
      fault(try Sweep.Values(from: 0, to: googol, steppingBy: googol)) == nil)
    for isWhole in [true, false] {
      #expect(
        fault(try Sweep.Values(from: 1, to: 9, multiplyingBy: 1, isWhole: isWhole)) == .tooFine)
      #expect(
        fault(try Sweep.Values(from: 0, to: 9, multiplyingBy: 2, isWhole: isWhole)) == .fromZero)
      #expect(
        fault(try Sweep.Values(from: 1, to: googol, multiplyingBy: 2, isWhole: isWhole))
          == .tooLarge
      )
      #expect(
        fault(try Sweep.Values(from: 1 / googol, to: 1, multiplyingBy: 2, isWhole: isWhole))
          == .tooFine)
      #expect(
        fault(try Sweep.Values(from: 1, to: 9, logarithmically: 1, isWhole: isWhole)) == .tooFew)
      #expect(
        fault(try Sweep.Values(from: 1, to: 9, logarithmically: .max, isWhole: isWhole)) == .tooMany
      )
      #expect(
        fault(
          try Sweep.Values(
            from: googol, to: googol + 1, logarithmically: 3, isWhole: isWhole)) == .tooLarge)
      #expect(
        fault(
          try Sweep.Values(
            from: 1, to: 1 + 1 / googol, logarithmically: 3, isWhole: isWhole)) == .tooFine)
      #expect(
        fault(
          try Sweep.Values(
            from: 1 / googol, to: 1_000, logarithmically: 100, isWhole: isWhole)) == nil)
    }
  }
}
