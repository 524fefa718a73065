import TestSupport
import Testing

/// The documents: where they lead, and how they are found.
struct `The handbook` {
  static let folder = "Docs"
  static let index = "Docs/README.md"

  /// All files below the folder of the handbook.
  static let files = Repository.files(in: folder)

  /// All documents of the repository.
  static let documents =
    ["README.md", "Pricing/README.md"] + files.filter { $0.hasSuffix(".md") }
    + Repository.files(in: "Tests").filter { $0.hasSuffix("README.md") }

  /// All files that a document may name without a link.
  private static let sources =
    ["Sources", "Tests", folder].flatMap { Repository.files(in: $0) } + ["Package.swift"]

  @Test(arguments: documents)
  func `leads nowhere that is not there`(path: String) throws {
    let document = try MarkdownDocument(path)
    for reference in document.references {
      let (target, anchor) = Self.place(of: reference, in: path)
      #expect(Repository.exists(target), "\(path): \(reference)")
      if let anchor {
        #expect(try MarkdownDocument(target).anchors.contains(anchor), "\(path): \(reference)")
      }
    }
  }

  @Test func `names every document of its folder in its index`() throws {
    let listed = Set(
      try MarkdownDocument(Self.index).references.map { Self.place(of: $0, in: Self.index).path })
    for file in Self.files where file.hasSuffix(".md") && file.split(separator: "/").count == 2 {
      #expect(file == Self.index || listed.contains(file), "\(file)")
    }
  }

  @Test func `leads from its index to every file`() throws {
    var reached: Set<String> = []
    var next = [Self.index]
    while let path = next.popLast() {
      guard path.hasPrefix(Self.folder), reached.insert(path).inserted else { continue }
      if path.hasSuffix(".md") {
        next += try MarkdownDocument(path).references.map { Self.place(of: $0, in: path).path }
      }
      // Whoever is led to a folder sees what is in it.
      next += path == Self.folder ? [] : Self.files.filter { $0.hasPrefix(path + "/") }
    }
    #expect(Set(Self.files).subtracting(reached).sorted() == [])
  }

  @Test(arguments: documents)
  func `names no source file that is not there`(path: String) throws {
    for line in try MarkdownDocument(path).prose {
      for name in line.matches(of: /`([A-Za-z0-9+.\/]+\.(?:swift|c|csv))`/).map({ "/\($0.1)" }) {
        #expect(Self.sources.contains { "/\($0)".hasSuffix(name) }, "\(path): \(name)")
      }
    }
  }

  /// The target of a reference: a path from the root of the repository, and an anchor there.
  private static func place(of reference: String, in path: String) -> (
    path: String, anchor: String?
  ) {
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? String(parts[1]) : nil
    guard !parts[0].isEmpty else { return (path, anchor) }
    var names = path.split(separator: "/").dropLast()
    for name in parts[0].split(separator: "/") where name != "." {
      if name == ".." { names = names.dropLast() } else { names.append(name) }
    }
    return (names.joined(separator: "/"), anchor)
  }
}
