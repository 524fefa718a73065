import ShardPlanTool
import TestSupport

/// What one run of the tool wrote, and how it ended.
struct ToolRun {
  let output: String
  let errors: String
  let exitCode: Int32

  /// Runs the tool with the examples of the repository at hand under their own paths.
  init(_ arguments: String..., files: [String: String] = [:], in given: MemoryEnvironment? = nil) {
    self.init(arguments, files: files, in: given)
  }

  init(_ arguments: [String], files: [String: String] = [:], in given: MemoryEnvironment? = nil) {
    let environment = given ?? MemoryEnvironment()
    for name in (try? Repository.names(in: "Docs/Examples")) ?? [] {
      let path = "Docs/Examples/\(name)"
      environment.files[path] = try? Repository.bytes(path)
    }
    for (path, text) in files { environment.files[path] = Array(text.utf8) }
    exitCode = Tool.run(arguments, in: environment).number
    output = environment.output
    errors = environment.errors
  }

  /// All that a person would see, with the command above it.
  func screen(of command: String) -> String {
    var text = "$ \(command)\n\(output)"
    if !errors.isEmpty { text += "--- standard error\n\(errors)" }
    return text + "--- exit \(exitCode)\n"
  }
}
