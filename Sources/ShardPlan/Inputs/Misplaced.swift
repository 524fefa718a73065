import ShardPlanEngine
import ShardPlanText

/// Advice on fields of scenario files that stand in the wrong object or have another name.
///
///     Misplaced.inStream("kpl", group: "")  // it belongs inside: "aggregation": { "kpl": … }
enum Misplaced {
  /// Returns advice on an unknown field of the file itself.
  static func inFile(_ name: String) -> String? {
    if ScenarioFile.scenarioFields.containsExactly(name) {
      return "it belongs inside: \"scenarios\": [{ \"\(name)\": … }]"
    }
    return way(to: name).map {
      "it belongs inside: \"scenarios\": [{ \"stream\": { \(nested($0)) } }]"
    }
  }

  /// Returns advice on an unknown field of a scenario.
  static func inScenario(_ name: String) -> String? {
    way(to: name).map { "it belongs inside: \"stream\": { \(nested($0)) }" }
  }

  /// Returns advice on an unknown field of a stream, or of an object inside it.
  ///
  /// - Parameters:
  ///   - name: The field.
  ///   - group: The way to the object in its stream; empty for the stream itself.
  /// - Returns: The advice; `nil` for a name that means nothing here.
  static func inStream(_ name: String, group: String) -> String? {
    if let way = way(to: name) {
      let around = group.isEmpty ? "" : group + "."
      guard way.hasPrefix(around) else { return "it belongs in the stream itself: \(nested(way))" }
      let rest = String(way.dropFirst(around.count))
      // The last of a way without a dot is a name of this object.
      return rest.utf8.contains(UInt8(ascii: "."))
        ? "it belongs inside: \(nested(rest))" : Suggestion.question(rest, insteadOf: name)
    }
    if !group.isEmpty, ["mode", "region"].containsExactly(name) {
      return "it belongs in the stream itself: \"\(name)\": …"
    }
    let outer = ["month", "stream", "streams"]
    guard outer.containsExactly(name) else { return nil }
    return "it belongs in the scenario, next to \"stream\""
  }

  /// The way in a stream to what a name means: one of its objects, a setting, or a synonym of one.
  private static func way(to name: String) -> String? {
    for field in Field.all {
      if let group = field.groups.first(where: { isLast(name, of: $0) }) { return group }
    }
    return Field.all.first { isLast(name, of: $0.path) }?.path ?? Synonyms.setting(for: name)?.path
  }

  private static func isLast(_ name: String, of path: String) -> Bool {
    path.split(separator: ".").last.map { String($0).isExactly(name) } ?? false
  }

  /// A way as JSON, such as `"consumers": { "shared": … }`.
  private static func nested(_ way: String) -> String {
    let names = way.split(separator: ".")
    return names.dropLast().reversed().reduce("\"\(names.last ?? "")\": …") {
      "\"\($1)\": { \($0) }"
    }
  }
}
