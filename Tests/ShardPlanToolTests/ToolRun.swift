import ShardPlanTool
import TestSupport

/// The output and the exit code of one run of the tool.
struct ToolRun {
  let output: String
  let errors: String
  let exitCode: Int32

  /// Price tables with discounts and own prices, and one at list prices.
  static let tables = "Tests/ShardPlanToolTests/Tables"
  static let discountedTables = "\(tables)/discounted"

  /// Runs the tool with the examples of the repository and these tables at hand, under their own
  /// paths.
  init(_ arguments: String..., files: [String: String] = [:], in given: MemoryEnvironment? = nil) {
    self.init(arguments, files: files, in: given)
  }

  init(_ arguments: [String], files: [String: String] = [:], in given: MemoryEnvironment? = nil) {
    let environment = given ?? MemoryEnvironment()
    let tables = (try? Repository.names(in: Self.tables)) ?? []
    let examples = ["Docs/Examples", "Docs/Examples/Terraform"]
    for folder in examples + tables.map({ "\(Self.tables)/\($0)" }) {
      for name in (try? Repository.names(in: folder)) ?? [] {
        let path = "\(folder)/\(name)"
        environment.files[path] = try? Repository.bytes(path)
      }
    }
    for (path, text) in files { environment.files[path] = Array(text.utf8) }
    exitCode = Tool.run(arguments, in: environment).number
    output = environment.output
    errors = environment.errors
  }

  /// Standard error with each message on one line, whatever the width of the screen.
  var messages: String { Self.unwrapped(errors) }

  /// Returns a text with the lines of each message joined; those of help stay below it.
  static func unwrapped(_ text: String) -> String {
    text.replacing(/\n(?:  (?! |help:|at )|        (?! ))/, with: " ")
  }

  /// All that a person would see, with the command above it.
  func screen(of command: String) -> String {
    var text = "$ \(command)\n\(output)"
    if !errors.isEmpty { text += "--- standard error\n\(errors)" }
    return text + "--- exit \(exitCode)\n"
  }
}
