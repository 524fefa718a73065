/// The log of a step may not hold a workflow command that is not ours.
enum WorkflowLaw {
  static func check(_ output: String, _ laws: inout Laws) {
    for line in output.utf8.split(separator: UInt8(ascii: "\n")) {
      let line = Substring(line)
      laws.expect(
        !line.drop(while: \.isWhitespace).hasPrefix("::"), "'\(line)' is a workflow command.")
      laws.expect(!line.contains("##["), "'\(line)' may be a workflow command.")
    }
  }
}
