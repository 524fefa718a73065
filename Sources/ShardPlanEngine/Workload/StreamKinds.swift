/// The streams of a scenario by kind: streams that differ in nothing but their names are worked out once.
///
/// Many files list thousands of streams of a few kinds.
package struct StreamKinds: Sendable {
  /// The first stream of each kind, in the order of streams.
  let firsts: [Int]
  /// The kind of each stream, as an index of ``firsts``.
  package let kinds: [Int]
  /// The streams of each kind.
  let counts: [Int64]

  package init(_ streams: [KinesisStream]) {
    var (known, firsts, counts): ([KinesisStream.Kind: Int], [Int], [Int64]) = ([:], [], [])
    kinds = streams.indices.map { index in
      let kind = KinesisStream.Kind(of: streams[index])
      if let place = known[kind] {
        counts[place] += 1
        return place
      }
      known[kind] = firsts.count
      firsts.append(index)
      counts.append(1)
      return firsts.count - 1
    }
    (self.firsts, self.counts) = (firsts, counts)
  }

  /// Returns a value for each stream, found once for each kind.
  ///
  /// - Parameters:
  ///   - progress: Is told how many kinds of how many are done.
  ///   - value: Finds the value of the first stream of a kind.
  /// - Returns: The values in the order of streams.
  /// - Throws: The first error of `value`.
  func map<Value, Failure>(
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in },
    _ value: (_ stream: Int) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    for first in firsts {
      progress(values.count, firsts.count)
      values.append(try value(first))
    }
    return kinds.map { values[$0] }
  }
}
