import ShardPlanText

extension Report {
  /// Returns the report with what options changed in the file that it is about.
  ///
  /// - Parameter changes: The changes.
  /// - Returns: The same report if there are none.
  package func stating(_ changes: [OptionChange]) -> Report {
    if changes.isEmpty { return self }
    return adding(changes.sentence, "changed") { .changed(changes) ?? .null }
  }
}

extension [OptionChange] {
  /// The changes as a sentence, such as "Changed by options: retention 7d in 3 streams.", and one about
  /// what they replaced.
  var sentence: String {
    let set = filter { !$0.values.isEmpty }.map { change in
      "\(change.setting) \(change.values.joined(separator: ", "))" + change.place
    }
    let removed = filter { $0.values.isEmpty }.map { $0.setting + $0.place }
    return "Changed by options: \(set.joined(separator: "; "))."
      + (removed.isEmpty ? "" : " Replaced: \(removed.joined(separator: ", ")).")
  }
}

extension OptionChange {
  /// The streams, within a sentence.
  fileprivate var place: String {
    if !names.isEmpty { return " in \(names.joined(separator: ", "))" }
    return streams.map { " in \("stream".counted($0))" } ?? ""
  }
}

extension JSONOutput {
  /// Returns changes as a list; `nil` if there are none.
  static func changed(_ changes: [OptionChange]) -> JSONOutput? {
    guard !changes.isEmpty else { return nil }
    return .array(
      changes.map { change in
        .object([
          "setting": .string(change.setting),
          "values": .array(change.values.map { .string($0) }),
          "streams": change.streams.map { .integer(Int64($0)) } ?? .null,
        ])
      })
  }
}
