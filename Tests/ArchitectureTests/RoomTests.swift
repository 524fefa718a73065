import TestSupport
import Testing

/// The arrows between the folders of a module, read off the types that each folder mentions.
struct `The rooms` {
  /// The modules whose folders form no circle.
  static let modules = [
    "ShardPlan", "ShardPlanCommandLine", "ShardPlanEngine", "ShardPlanText", "ShardPlanTool",
  ]

  @Test(arguments: modules)
  func `of a module form no circle`(module: String) throws {
    var arrows = try arrows(in: module)
    #expect(!arrows.isEmpty)
    // A room that leads nowhere is in no circle; once all of those are gone, only circles are left.
    while let end = arrows.first(where: { $0.value.isEmpty })?.key {
      arrows[end] = nil
      for room in arrows.keys { arrows[room]?.remove(end) }
    }
    #expect(arrows.isEmpty, "\(arrows)")
  }

  /// The rooms of a module, each with the rooms whose types it mentions.
  private func arrows(in module: String) throws -> [String: Set<String>] {
    let files = try Repository.swiftFiles(in: "Sources/\(module)").map { path in
      (room: room(of: path), code: code(in: try Repository.text(path)))
    }
    var homes: [Substring: Set<String>] = [:]
    for file in files {
      for name in declaredTypes(in: file.code) { homes[name, default: []].insert(file.room) }
    }
    var arrows: [String: Set<String>] = [:]
    for file in files {
      let mentioned = Set(file.code.matches(of: /\w+/).map(\.output))
      for name in mentioned {
        // A name that two rooms declare says nothing about where an arrow leads.
        guard let home = homes[name], home.count == 1 else { continue }
        arrows[file.room, default: []].formUnion(home)
      }
    }
    for room in arrows.keys { arrows[room]?.remove(room) }
    return arrows
  }

  private func room(of path: String) -> String {
    path.split(separator: "/").dropFirst(2).dropLast().joined(separator: "/")
  }

  /// The top-level types that other files can name; nested ones are reached through these.
  private func declaredTypes(in code: String) -> [Substring] {
    code.matches(
      of:
        /^(?:(?:public|package|internal|final|indirect) )*(?:struct|class|enum|protocol|actor|typealias) (\w+)/
        .anchorsMatchLineEndings()
    ).map(\.1)
  }

  /// A file without its comments and string literals.
  private func code(in text: String) -> String {
    text.replacing(/"""(?s:.*?)"""/, with: "").replacing(/"(?:\\.|[^"\\\n])*"/, with: "")
      .replacing(/\/\/[^\n]*/, with: "")
  }
}
