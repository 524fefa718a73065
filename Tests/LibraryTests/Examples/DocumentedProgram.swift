/// The Swift code of documentation that is one program, and what it says that the program prints.
///
/// A block that begins with imports starts a program, and one without goes on with the program
/// above it. What is printed stands after `// ` behind the call or below it, or in a block of text
/// that comes next.
struct DocumentedProgram {
  /// Where it stands, such as `README.md, 1`.
  let name: String
  /// The modules that it imports.
  private(set) var imports: Set<String> = ["ShardPlan"]
  /// The statements.
  private(set) var code: [String] = []
  /// The lines that it prints.
  private(set) var output: [String] = []

  /// Whether something is printed that the documentation has not shown yet.
  private var owesOutput = false

  /// Returns the programs of a file in order.
  static func all(in path: String) throws -> [DocumentedProgram] {
    let isComment = path.hasSuffix(".swift")
    var programs: [DocumentedProgram] = []
    for block in try FencedBlock.all(in: path) {
      if block.language == "swift" {
        let startsAnew = isComment || block.lines.contains { $0.hasPrefix("import ") }
        if startsAnew || programs.isEmpty {
          programs.append(DocumentedProgram(name: "\(path), \(programs.count + 1)"))
        }
        programs[programs.count - 1].append(block)
      } else if block.language == "text", programs.last?.owesOutput == true {
        programs[programs.count - 1].show(block)
      }
    }
    return programs
  }

  private init(name: String) {
    self.name = name
  }

  private mutating func append(_ block: FencedBlock) {
    var hasPrinted = false
    for line in block.lines {
      let words = line.trimmingPrefix { $0 == " " }
      if words.hasPrefix("import ") {
        imports.insert(String(words.dropFirst("import ".count)))
        continue
      }
      if words.hasPrefix("//"), hasPrinted {
        output.append(String(words.dropFirst(words.hasPrefix("// ") ? 3 : 2)))
        owesOutput = false
        continue
      }
      guard let call = line.firstRange(of: "print(") else {
        code.append(line)
        continue
      }
      (hasPrinted, owesOutput) = (true, true)
      var statement = line[...]
      if let comment = line.firstRange(of: "  // ") {
        output.append(String(line[comment.upperBound...]))
        owesOutput = false
        statement = line[..<comment.lowerBound]
      }
      code.append(statement[..<call.lowerBound] + "console." + statement[call.lowerBound...])
    }
  }

  private mutating func show(_ block: FencedBlock) {
    output += block.lines
    owesOutput = false
  }
}
