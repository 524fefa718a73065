/// The manual of a tool: its command tree and further sections.
package struct Manual: Sendable {
  /// The tool.
  package let root: Command

  /// The version, as a number.
  package let version: String

  /// The day of the version.
  package let date: String

  /// Paragraphs that say what the tool is for.
  package let description: [String]

  /// The sections after the options.
  package let sections: [ManualSection]

  /// Creates a manual.
  ///
  /// - Parameters:
  ///   - root: The tool.
  ///   - version: The version, as a number.
  ///   - date: The day of the version, such as `2026-08-31`.
  ///   - description: Paragraphs that say what the tool is for.
  ///   - sections: The sections after the options.
  package init(
    of root: Command, version: String, date: String, description: [String],
    sections: [ManualSection]
  ) {
    self.root = root
    self.version = version
    self.date = date
    self.description = description
    self.sections = sections
  }
}

extension Manual {
  /// A command.
  struct Chapter {
    let route: Route
    /// The option tables that no other command shares.
    let tables: [Table]
    /// The titles of the option tables that other commands share.
    let shared: [String]

    var command: Command { route.command }
  }

  /// Options below a title.
  struct Table {
    let title: String?
    let rows: [HelpLayout.Row]
  }

  /// The commands below the tool, each before those below it.
  var chapters: [Chapter] {
    routes.dropFirst().map { route in
      let tables = tables(of: route)
      let shared = tables.filter { isShared($0) }
      return Chapter(
        route: route,
        tables: tables.filter { table in !shared.contains { $0.isSame(as: table) } },
        shared: shared.compactMap(\.title))
    }
  }

  /// The option tables that several commands share; each of these names them.
  var sharedTables: [Table] {
    routes.flatMap(tables).reduce(into: []) { shared, table in
      guard isShared(table), !shared.contains(where: { $0.isSame(as: table) }) else {
        return
      }
      shared.append(table)
    }
  }

  /// The options that every command takes.
  var commonRows: [HelpLayout.Row] {
    Route(root).options.filter { !$0.isHidden }.map(HelpLayout.Row.init)
  }

  /// The commands that have examples.
  var examples: [(command: Command, lines: [String])] {
    routes.map(\.command).filter { !$0.examples.isEmpty }.map { ($0, $0.examples) }
  }

  private var routes: [Route] { Route(root).withAllBelow }

  /// Returns the options that a command declares by their titles; untitled ones are never shared.
  private func tables(of route: Route) -> [Table] {
    guard !route.path.isEmpty else { return [] }
    let options = route.command.options.filter { !$0.isHidden }
    let titles = options.map(\.section).reduce(into: [String?]()) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
    return titles.map { title in
      Table(
        title: title, rows: options.filter { $0.section == title }.map(HelpLayout.Row.init))
    }
  }

  private func isShared(_ table: Table) -> Bool {
    table.title != nil
      && routes.count { tables(of: $0).contains { $0.isSame(as: table) } } > 1
  }
}

extension Manual.Table {
  /// Returns whether two tables are the same.
  func isSame(as other: Manual.Table) -> Bool {
    title == other.title && rows.map(\.label) == other.rows.map(\.label)
      && rows.map(\.text) == other.rows.map(\.text)
  }
}

extension Manual.Chapter {
  /// A sentence that names the shared tables, or `nil` if there are none.
  var reference: String? {
    let titles = shared.map { $0.lowercased() }
    guard let last = titles.last else { return nil }
    let list =
      titles.count == 1
      ? last : titles.dropLast().joined(separator: ", ") + " and " + last
    return "Also takes the \(list) options."
  }
}

/// A section of a manual that isn't about commands, such as the meaning of exit codes.
package struct ManualSection: Sendable {
  /// A part of a section.
  package enum Block: Sendable {
    /// Prose.
    case paragraph(String)
    /// Command lines to copy, one below another.
    case commands([String])
    /// Names or numbers with their explanations.
    case entries([(label: String, text: String)])
    /// The examples of all commands.
    case examples
  }

  /// The title, such as `Exit status`.
  package let title: String

  /// The content.
  package let blocks: [Block]

  /// Creates a section.
  ///
  /// - Parameters:
  ///   - title: The title, such as `Exit status`.
  ///   - blocks: The content.
  package init(_ title: String, _ blocks: Block...) {
    self.title = title
    self.blocks = blocks
  }
}

extension ManualSection {
  /// A Boolean value indicating whether the section only shows the examples of commands.
  var isExamples: Bool {
    blocks.allSatisfy { if case .examples = $0 { true } else { false } }
  }
}
