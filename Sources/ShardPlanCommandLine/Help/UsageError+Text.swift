extension UsageError {
  /// Returns the lines to show, ending with a newline.
  ///
  /// Only the synopsis is wrapped: a sentence stays on its line, so that logs can be searched.
  ///
  /// - Parameters:
  ///   - root: The tool.
  ///   - width: The most columns to take.
  /// - Returns: The text.
  package func text(for root: Command, width: Int) -> String {
    guard !showsHelp else {
      return "Error: \(message)\n\n" + Help.screen(for: path, of: root, width: width)
    }
    let route = Route(path, from: root)
    var lines = ["Error: \(message)"]
    if let subject { lines.append("Help:  \(subject.label)  \(subject.help)") }
    lines += Synopsis(of: route).lines(titled: "Usage:", width: width)
    lines.append("  See '\(route.title) --help' for more information.")
    return lines.joined(separator: "\n") + "\n"
  }
}
