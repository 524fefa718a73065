import TestSupport

/// A Markdown file of this repository, as far as its references and tables matter.
struct MarkdownDocument {
  /// The path from the root of the repository.
  let path: String
  /// The lines outside of fenced code.
  let prose: [String]

  init(_ path: String) throws {
    self.path = path
    var prose: [String] = []
    var fence: String?
    for line in try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false) {
      let mark = line.drop { $0 == " " }.prefix(3)
      if mark == "```" || mark == "~~~" {
        if fence == nil { fence = String(mark) } else if fence == String(mark) { fence = nil }
      } else if fence == nil {
        prose.append(String(line))
      }
    }
    self.prose = prose
  }

  /// The targets of links and pictures within the repository, as they are written.
  var references: [String] {
    prose.flatMap { line in
      let line = line.replacing(/`[^`]*`/, with: "")
      let links = line.matches(of: /\]\(([^)\s]+)[^)]*\)/).map { String($0.1) }
      let named = line.matches(of: /^\[[^\]]+\]:\s+(\S+)/).map { String($0.1) }
      let tags = line.matches(of: /(?:src|href)="([^"]+)"/).map { String($0.1) }
      return links + named + tags
    }
    .filter { !$0.contains("://") && !$0.hasPrefix("mailto:") }
  }

  /// The anchors of the headings, as GitHub makes them.
  var anchors: Set<String> {
    var count: [String: Int] = [:]
    for line in prose {
      guard let heading = line.wholeMatch(of: /#{1,6} +(.+?)(?: +#+)?/) else { continue }
      let text = heading.1.replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }.lowercased()
      let slug = text.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      count[slug.replacing(" ", with: "-"), default: 0] += 1
    }
    return Set(
      count.flatMap { slug, count in [slug] + (1..<max(1, count)).map { "\(slug)-\($0)" } })
  }

  /// The cells of all rows whose first cell is one name in code font, by that name.
  var namedRows: [(name: String, cells: [String])] {
    prose.compactMap { line in
      guard line.hasPrefix("| `") else { return nil }
      let cells = line.dropFirst().dropLast().split(
        separator: "|", omittingEmptySubsequences: false
      )
      .map { String($0).trimmingSpaces }
      guard let name = cells[0].wholeMatch(of: /`([^`]+)`/) else { return nil }
      return (String(name.1), Array(cells.dropFirst()))
    }
  }
}

extension String {
  /// The text without the spaces around it.
  var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
