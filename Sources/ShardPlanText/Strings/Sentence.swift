extension StringProtocol {
  /// Advice, which continues a line, as a separate sentence.
  ///
  /// The first word is capitalised unless it is something else, such as a region code. A full stop
  /// follows unless the advice is a question.
  package var sentence: String {
    let isWord = prefix { $0 != " " }.allSatisfy { $0.isLetter }
    let start = isWord ? prefix(1).uppercased() : String(prefix(1))
    return start + dropFirst() + (hasSuffix("?") ? "" : ".")
  }
}

extension String {
  /// Returns a noun in the plural, unless there is exactly one.
  package func plural(unless isOne: Bool) -> String { isOne ? self : self + "s" }

  /// Returns a noun with its number: `3 rows`, `1 row`.
  package func counted(_ count: Int) -> String { "\(count) \(plural(unless: count == 1))" }
}

extension Sequence<String> {
  /// Returns the words in single quotes, separated by commas: `'a', 'b'`.
  package var quotedList: String { map { "'\($0)'" }.joined(separator: ", ") }
}

/// Shortens parts of a document for messages.
package enum Abbreviation {
  /// The most scalars that are kept, unless more are asked for.
  package static let longest = 40

  /// Returns a text, cut when it is long.
  ///
  /// - Parameters:
  ///   - text: Text of any length.
  ///   - most: The most scalars that are kept.
  /// - Returns: The same text, or its beginning and an ellipsis.
  package static func of(_ text: String, keeping most: Int = longest) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(
        scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex), end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}

/// The nearest of several words to one that was probably mistyped.
package enum Suggestion {
  /// Returns the candidate that a reader most probably meant.
  ///
  /// A candidate is near when it takes at most `max(1, length / 3)` insertions, deletions,
  /// replacements or swaps of neighbours to reach it, and no more than 20, or when the word begins it;
  /// case is ignored.
  ///
  /// - Parameters:
  ///   - word: The word as typed.
  ///   - candidates: The words that would have been right, in order of preference.
  /// - Returns: The nearest candidate, or `nil` when none is near.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased())
    guard !typed.isEmpty else { return nil }
    let limit = min(max(1, typed.count / 3), mostChanges)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let wanted = Array(candidate.lowercased())
      let isBeginning = typed.count >= 2 && wanted.starts(with: typed)
      let found =
        isBeginning
        ? wanted.count - typed.count : distance(from: typed, to: wanted, atMost: limit)
      guard let found, best.map({ found < $0.distance }) ?? true else { continue }
      best = (candidate, found)
    }
    return best?.candidate
  }

  /// The most changes of a long word, so that the time grows with its length and no faster.
  private static let mostChanges = 20

  /// Returns a name as tables of synonyms hold it: small ASCII letters and digits only, so that
  /// `--retention-hours`, `retention_hours` and `RetentionHours` are the same.
  ///
  /// - Parameter name: The name as typed.
  /// - Returns: Its letters and digits.
  package static func key(of name: String) -> String {
    String(
      decoding: name.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "): nil
        default: byte
        }
      }, as: UTF8.self)
  }

  /// Returns the question whether a word was meant.
  ///
  /// A character beyond ASCII is named, since it may look like the right one.
  ///
  /// - Parameters:
  ///   - meant: The word that was probably meant.
  ///   - word: The word as typed.
  /// - Returns: A question without its capital letter, such as "did you mean 'rate'?".
  package static func question(_ meant: String, insteadOf word: String) -> String {
    let stranger = word.firstBeyondASCII.map { ", without \($0)" } ?? ""
    return "did you mean '\(meant)'\(stranger)?"
  }

  /// The Damerau-Levenshtein distance (optimal string alignment): a swap of neighbours counts once.
  ///
  /// - Parameters:
  ///   - word: A word.
  ///   - other: Another word.
  ///   - limit: The largest distance of interest.
  /// - Returns: The distance; `nil` above the limit.
  private static func distance(
    from word: [Character], to other: [Character], atMost limit: Int
  ) -> Int? {
    guard abs(word.count - other.count) <= limit else { return nil }
    // Each row holds what lies at most `limit` to either side of the diagonal, which moves along.
    let far = limit + 1
    var beforePrevious = [Int](repeating: far, count: 2 * limit + 1)
    var previous = (0...(2 * limit)).map { $0 < limit ? far : $0 - limit }
    for (row, character) in word.enumerated() {
      var current = [Int](repeating: far, count: 2 * limit + 1)
      for place in current.indices {
        let column = row + place - limit
        guard column >= -1, column < other.count else { continue }
        guard column >= 0 else {
          current[place] = min(far, row + 1)
          continue
        }
        var least = previous[place] + (character == other[column] ? 0 : 1)
        if place < 2 * limit { least = min(least, previous[place + 1] + 1) }
        if place > 0 { least = min(least, current[place - 1] + 1) }
        let isSwap =
          row > 0 && column > 0 && character == other[column - 1] && word[row - 1] == other[column]
        if isSwap { least = min(least, beforePrevious[place] + 1) }
        current[place] = min(far, least)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      (beforePrevious, previous) = (previous, current)
    }
    let found = previous[other.count - word.count + limit]
    return found <= limit ? found : nil
  }
}

extension Escaping {
  /// Returns a text in quotes, short and safe to print: a terminal would obey control characters.
  package static func quoted(_ text: String) -> String { "'\(terminal(Abbreviation.of(text)))'" }
}
