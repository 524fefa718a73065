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
  /// The most scalars that are kept.
  private static let longest = 40

  /// Returns a text, cut when it is long.
  ///
  /// - Parameter text: Text of any length.
  /// - Returns: The same text, or its beginning and an ellipsis.
  package static func of(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(
        scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex), end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}

/// The nearest of several words to one that was probably mistyped.
package enum Suggestion {
  /// Returns the candidate that a reader most probably meant.
  ///
  /// A candidate is near when it takes at most `max(1, length / 3)` insertions, deletions,
  /// replacements or swaps of neighbours to reach it, or when the word begins it; case is ignored.
  ///
  /// - Parameters:
  ///   - word: The word as typed.
  ///   - candidates: The words that would have been right, in order of preference.
  /// - Returns: The nearest candidate, or `nil` when none is near.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased())
    guard !typed.isEmpty else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let wanted = Array(candidate.lowercased())
      let distance = distance(from: typed, to: wanted)
      let isNear = distance <= max(1, typed.count / 3)
      let isPrefix = typed.count >= 2 && wanted.starts(with: typed)
      guard isNear || isPrefix else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.candidate
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
  private static func distance(from word: [Character], to other: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...other.count)
    for (row, character) in word.enumerated() {
      var current = [row + 1]
      for (column, wanted) in other.enumerated() {
        let replaced = previous[column] + (character == wanted ? 0 : 1)
        var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
        let isSwap =
          row > 0 && column > 0 && character == other[column - 1] && word[row - 1] == wanted
        if isSwap { least = min(least, beforePrevious[column - 1] + 1) }
        current.append(least)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[other.count]
  }
}

extension Escaping {
  /// Returns a text in quotes, short and safe to print: a terminal would obey control characters.
  package static func quoted(_ text: String) -> String { "'\(terminal(Abbreviation.of(text)))'" }
}
