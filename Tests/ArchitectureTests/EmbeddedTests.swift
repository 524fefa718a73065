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

  /// The regex library would add two megabytes to the static program.
  @Test func `and the tool search text without the regex library`() throws {
    let ours: Regex<Substring> = /\.replacing\([^()]*, with:|\.firstRange\(of:/
    let theirs: Regex<Substring> =
      /\.(?:ranges|trimPrefix|trimmingPrefix|firstMatch|wholeMatch|matches|prefixMatch)\(|Regex\b/
    for file in Repository.swiftFiles(in: "Sources") {
      let code = try Self.code(of: file)
      #expect(code.firstMatch(of: theirs) == nil, "\(file)")
      if !file.hasPrefix("Sources/ShardPlanEngine"), code.firstMatch(of: ours) != nil {
        let isOurs =
          file.hasPrefix("Sources/ShardPlanText") || code.contains("import ShardPlanText")
        #expect(isOurs, "\(file) searches by the regex library")
      }
    }
  }

  /// A file without its comments and strings.
  private static func code(of file: String) throws -> String {
    try Repository.text(file).replacing(/"""(?s:.*?)"""/, with: "\"\"")
      .replacing(/"(?:\\.|[^"\\\n])*"/, with: "\"\"").replacing(/\/\/[^\n]*/, with: "")
  }
}
