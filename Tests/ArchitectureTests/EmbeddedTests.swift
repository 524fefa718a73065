import TestSupport
import Testing

/// The modules that compile in Embedded Swift: they use nothing that Embedded Swift lacks.
struct `An embedded module` {
  static let modules = ["ShardPlanEngine", "ShardPlanText", "ShardPlan"]

  @Test(arguments: modules)
  func `uses nothing that Embedded Swift lacks`(module: String) throws {
    let missing: [(name: String, pattern: Regex<Substring>)] = [
      ("a key path", /\\\.[a-z]/), ("an existential", /\bany [A-Z]/), ("a cast", /\bas[?!]/),
      ("a type check", /\bis any\b/), ("a regex literal", /[=(,:] ?\/[^\/*\s=]/),
      ("Foundation", /import (?:Foundation|Glibc|Darwin|Dispatch|Synchronization)/),
      ("a mirror", /\bMirror\(|String\((?:describing|reflecting):/),
    ]
    let files = Repository.swiftFiles(in: "Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      let code = try Self.code(of: file)
      for (name, pattern) in missing {
        #expect(code.firstMatch(of: pattern) == nil, "\(file) uses \(name)")
      }
    }
  }

  /// A file without its comments and strings.
  private static func code(of file: String) throws -> String {
    try Repository.text(file).replacing(/"""(?s:.*?)"""/, with: "\"\"")
      .replacing(/"(?:\\.|[^"\\\n])*"/, with: "\"\"").replacing(/\/\/[^\n]*/, with: "")
  }
}
