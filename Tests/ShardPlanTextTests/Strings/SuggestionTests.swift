import ShardPlanText
import TestSupport
import Testing

struct `The nearest word` {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `is the first of those with the fewest changes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("abcABC")
    func word(ofAtMost length: Int) -> String {
      String((0..<Int.random(in: 0...length, using: &random)).map { _ in random.pick(letters) })
    }
    let length = random.pick([3, 8, 40])
    let typed = word(ofAtMost: length)
    var candidates = (0..<8).map { _ in word(ofAtMost: length) }
    // Words with a few changes, as mistyped ones have.
    candidates += (0..<4).map { _ in
      var changed = Array(typed)
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0...changed.count, using: &random)
        let end = min(changed.count, place + Int.random(in: 0...1, using: &random))
        let inserted = Bool.random(using: &random) ? [random.pick(letters)] : []
        changed.replaceSubrange(place..<end, with: inserted)
      }
      return String(changed)
    }
    candidates.shuffle(using: &random)
    #expect(
      Suggestion.nearest(to: typed, among: candidates) == expected(typed, among: candidates))
  }

  @Test(arguments: [100, 100_000])
  func `of very long words has few changes`(length: Int) {
    let word = String(repeating: "ab", count: length / 2)
    let other = String(repeating: "cd", count: length / 2)
    #expect(Suggestion.nearest(to: word, among: [other, "x" + word + "y"]) == "x" + word + "y")
    #expect(Suggestion.nearest(to: word, among: [other, other + word]) == nil)
    #expect(Suggestion.nearest(to: word, among: [other, word + other]) == word + other)
  }

  private func expected(_ typed: String, among candidates: [String]) -> String? {
    guard !typed.isEmpty else { return nil }
    let typed = Array(typed.lowercased())
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let wanted = Array(candidate.lowercased())
      let distance = distance(typed[...], wanted[...])
      guard
        distance <= max(1, typed.count / 3) || typed.count > 1 && wanted.starts(with: typed),
        best.map({ distance < $0.distance }) ?? true
      else { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// The distance as the definition has it: the whole table.
  private func distance(_ word: ArraySlice<Character>, _ other: ArraySlice<Character>) -> Int {
    var table = [[Int]](
      repeating: Array(repeating: 0, count: other.count + 1), count: word.count + 1)
    for row in 0...word.count {
      for column in 0...other.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        table[row][column] = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1,
          table[row - 1][column - 1] + (word[row - 1] == other[column - 1] ? 0 : 1))
        if row > 1, column > 1, word[row - 1] == other[column - 2],
          word[row - 2] == other[column - 1]
        {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[word.count][other.count]
  }
}
