import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlanText

extension Run {
  /// The index of the stream that an option names, or of the only one.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - option: The option.
  /// - Returns: The index.
  /// - Throws: ``Failure`` when there are several streams and none is named, or another.
  func chosenStream(
    of scenario: Scenario, by option: Option<String?>
  ) throws(Failure) -> Int {
    let names = scenario.streams.map(\.name)
    let listed = names.map { OptionFault.quoted($0) }.joined(separator: ", ")
    let label = OptionFault.quoted(scenario.name)
    func about(_ message: String) -> Failure {
      .usage(UsageError(message, path: path, about: UsageError.Subject(option.declaration)))
    }
    guard let name = arguments[option] else {
      guard names.count == 1 else {
        throw about(
          "The scenario \(label) has \(names.count) streams. Please say by '--stream <name>' which of "
            + "them varies: \(listed).")
      }
      return 0
    }
    guard let index = names.firstIndex(of: name) else {
      let question = Suggestion.nearest(to: name, among: names).map {
        " Did you mean \(OptionFault.quoted($0))?"
      }
      throw about(
        "The scenario \(label) has no stream \(OptionFault.quoted(name))."
          + (question ?? " Its streams are: \(listed)."))
    }
    return index
  }
}
