import TestSupport
import Testing

/// The arrows between modules, read off the `import` lines.
struct `The architecture` {
  /// The modules that each module may import besides the standard library.
  static let arrows: [String: Set<String>] = [
    "ShardPlanEngine": [],
    "ShardPlanText": [],
    "ShardPlan": ["ShardPlanEngine", "ShardPlanText"],
    // Suggestions and line breaking are the same in messages about files and about options.
    "ShardPlanCommandLine": ["ShardPlanText"],
    "ShardPlanSystemCalls": [],
    "ShardPlanTool": [
      "ShardPlan", "ShardPlanCommandLine", "ShardPlanEngine", "ShardPlanText",
    ],
    "ShardPlanMain": ["ShardPlanTool"],
  ]

  /// The modules that come with the compiler besides the standard library.
  static let standard: Set<String> = ["Synchronization"]

  /// The C library and its calls, which only the outermost module may touch.
  static let system: Set<String> = ["Glibc", "Musl", "Darwin", "ShardPlanSystemCalls"]

  @Test func `has these modules and no others`() throws {
    #expect(Set(try Repository.names(in: "Sources")) == Set(Self.arrows.keys))
  }

  @Test(arguments: arrows.keys.sorted())
  func `has arrows only where they are drawn`(module: String) throws {
    let allowed = (Self.arrows[module] ?? []).union(
      module == "ShardPlanTool" ? Self.system.union(Self.standard) : [])
    for file in Repository.swiftFiles(in: "Sources/\(module)") {
      #expect(Set(try imports(of: file)).subtracting(allowed).isEmpty, "\(file)")
    }
  }

  @Test func `touches the system in the folder System only`() throws {
    for file in Repository.swiftFiles(in: "Sources/ShardPlanTool")
    where !file.contains("/System/") {
      #expect(Set(try imports(of: file)).isDisjoint(with: Self.system), "\(file)")
    }
  }

  @Test func `keeps binary floating point out of every source`() throws {
    for file in Repository.swiftFiles(in: "Sources") {
      let code = try code(of: file)
      for type in ["Double", "Float", "CGFloat"] {
        // Rules of rounding are named after floating point and have nothing else to do with it.
        #expect(!code.contains { $0.contains(type) && !$0.contains("FloatingPointRoundingRule") })
      }
    }
  }

  @Test func `has small files`() throws {
    let counts = try Repository.swiftFiles(in: "Sources")
      .filter { !$0.hasSuffix(".generated.swift") }
      .map { (file: $0, lines: try Repository.text($0).split(separator: "\n").count) }
    #expect(counts.map(\.lines).sorted()[counts.count / 2] <= 120)
    for count in counts { #expect(count.lines <= 300, "\(count.file)") }
  }

  private func imports(of file: String) throws -> [String] {
    try code(of: file).compactMap { line in
      let words = line.split(separator: " ")
      // Only an access level may stand before the keyword; elsewhere it is a word of a sentence.
      guard let keyword = words.prefix(2).firstIndex(of: "import"), keyword + 1 < words.count else {
        return nil
      }
      return String(words[keyword + 1])
    }
  }

  /// The lines that are not comments.
  private func code(of file: String) throws -> [Substring] {
    try Repository.text(file).split(separator: "\n").filter { line in
      !line.drop { $0 == " " }.hasPrefix("//")
    }
  }
}
