import TestSupport

/// A command as GitHub's runner reads it from a line of output.
struct WorkflowCommand {
  let name: String
  var properties: [String: String] = [:]
  let message: String

  /// What the runner acts on; it ignores lines with any other name.
  private static let names: Set<String> = [
    "error", "warning", "notice", "debug", "set-output", "set-env", "add-path", "add-mask",
    "save-state", "stop-commands", "group", "endgroup", "echo", "add-matcher", "remove-matcher",
  ]

  /// Reads `::name properties::message`, which must begin the line.
  init?(_ line: String) {
    let colons = Array("::".unicodeScalars)
    let line = line.unicodeScalars.drop(while: \.properties.isWhitespace)
    guard line.starts(with: colons), let end = line.dropFirst(2).firstRange(of: colons) else {
      return nil
    }
    let head = line.dropFirst(2)[..<end.lowerBound]
    name = String(head.prefix { $0 != " " })
    guard Self.names.contains(name.lowercased()) else { return nil }
    message = PercentText.decoded(line[end.upperBound...], "%\r\n")
    for property in head.drop(while: { $0 != " " }).dropFirst().split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      properties[String(parts[0])] = PercentText.decoded(parts[1], "%\r\n:,")
    }
  }

  /// Whether the runner finds a command of the older form, `##[name]`, anywhere in a line.
  static func isOlder(_ line: String) -> Bool {
    let line = line.unicodeScalars
    guard let start = line.firstRange(of: Array("##[".unicodeScalars)) else { return false }
    let name = line[start.upperBound...].prefix { $0 != "]" && $0 != " " }
    return names.contains(String(name).lowercased())
  }
}
