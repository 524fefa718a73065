/// Where documented examples print to.
final class Console {
  private var output = ""

  /// Prints as `Swift.print` does.
  func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
    output += items.map { "\($0)" }.joined(separator: separator) + terminator
  }

  /// Returns how the output differs from what the documentation says; `nil` when it does not.
  ///
  /// A line of the documentation that is nothing but `…` stands for any number of lines.
  func difference(from documented: String) -> String? {
    let printed = Self.lines(of: output)
    return Self.matches(printed[...], Self.lines(of: documented)[...]) ? nil : output
  }

  private static func lines(of text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func matches(
    _ printed: ArraySlice<Substring>, _ documented: ArraySlice<Substring>
  ) -> Bool {
    guard let line = documented.first else { return printed.isEmpty }
    guard line != "…" else {
      return (printed.startIndex...printed.endIndex).contains {
        matches(printed[$0...], documented.dropFirst())
      }
    }
    return printed.first == line && matches(printed.dropFirst(), documented.dropFirst())
  }
}
