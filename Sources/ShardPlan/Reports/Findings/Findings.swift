package import ShardPlanText

/// The findings of a check of price tables.
package struct Findings: Sendable, Equatable {
  /// Every checked file, in order.
  package let files: [String]
  /// All findings: first those that concern no file, then file by file from top to bottom.
  package let diagnostics: [Diagnostic]
  /// The files with old prices, unless their age was checked.
  package let oldFiles: [String]

  /// Creates findings.
  ///
  /// - Parameters:
  ///   - files: Every checked file, in order, by the names in diagnostics.
  ///   - diagnostics: All findings, in any order; other files follow the checked ones.
  ///   - oldFiles: The files with old prices, unless their age was checked.
  package init(files: [String], diagnostics: [Diagnostic], oldFiles: [String] = []) {
    self.files = files
    self.oldFiles = oldFiles
    self.diagnostics = diagnostics.sortedByPosition(files: files)
  }

  /// A Boolean value indicating whether any of the findings is an error.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Returns the findings with every warning turned into an error; notes stay notes.
  package func strict() -> Findings {
    Findings(
      files: files,
      diagnostics: diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        if diagnostic.severity == .warning { diagnostic.severity = .error }
        return diagnostic
      }, oldFiles: oldFiles)
  }

  /// Returns the findings with those of some codes turned into notes.
  ///
  /// - Parameter codes: The codes of findings that were reviewed and accepted.
  /// - Returns: The same findings, fewer of them errors or warnings.
  package func accepting(_ codes: [Diagnostic.Code]) -> Findings {
    Findings(
      files: files,
      diagnostics: diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        if codes.contains(diagnostic.code) { diagnostic.severity = .note }
        return diagnostic
      }, oldFiles: oldFiles)
  }
}

/// The findings in one file.
struct FileFindings {
  /// The file; `nil` for findings that concern no file.
  let file: String?
  /// The findings there.
  let diagnostics: [Diagnostic]
}

extension Findings {
  /// The findings of each file: of all checked files, and of any other that a finding names.
  var byFile: [FileFindings] {
    let named = diagnostics.map { $0.location?.file }
    let groups = Dictionary(grouping: diagnostics) { $0.location.map { FileKey($0.file) } }
    var seen: Set<FileKey?> = []
    let files: [String?] = files.map { $0 }
    return (named.prefix { $0 == nil } + files + named)
      .map { $0.map { FileKey($0) } }
      .filter { seen.insert($0).inserted }
      .map { FileFindings(file: $0?.name, diagnostics: groups[$0] ?? []) }
  }
}

extension Diagnostic {
  /// The advice as a separate line.
  var help: String? { advice.map { "help: \($0)" } }
}

extension Findings {
  /// An output format of findings.
  ///
  /// Each format is a file that adds a static property; register it in ``allCases``, and nothing
  /// else refers to it.
  package struct Format: RawRepresentable, CaseIterable, Sendable, Equatable {
    /// The name, which is the value of `--format`.
    package let rawValue: String
    /// True if the format is for a terminal, so that it takes a width and may be colored.
    package var isForTerminal = false
    /// Returns findings as text, ending with a newline.
    let write: @Sendable (Findings, Layout) -> String

    /// All formats, in the order in which help lists them.
    package static let allCases: [Format] = [.text, .json, .github, .sarif, .junit]

    init(
      _ name: String, isForTerminal: Bool = false,
      write: @escaping @Sendable (Findings, Layout) -> String
    ) {
      rawValue = name
      self.isForTerminal = isForTerminal
      self.write = write
    }

    /// Finds the format with a name; `nil` for another name.
    ///
    /// - Parameter name: The name.
    package init?(rawValue name: String) {
      guard let format = Self.allCases.first(where: { $0.rawValue == name }) else { return nil }
      self = format
    }

    package static func == (left: Format, right: Format) -> Bool {
      left.rawValue == right.rawValue
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
  }

  /// The settings that formats take into account where they apply.
  package struct Layout: Sendable, Equatable {
    /// The most terminal columns of an excerpt.
    package let columns: Int
    /// True to emphasize with control sequences.
    package let isColored: Bool
    /// The version of the tool that made the check.
    package let toolVersion: String

    /// Creates a layout.
    ///
    /// - Parameters:
    ///   - columns: The most terminal columns of an excerpt.
    ///   - isColored: True to emphasize with control sequences.
    ///   - toolVersion: The version of the tool that made the check.
    package init(columns: Int = 100, isColored: Bool = false, toolVersion: String = "") {
      self.columns = columns
      self.isColored = isColored
      self.toolVersion = toolVersion
    }
  }

  /// Returns the findings in a format, ending with a newline.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - layout: The settings of the format.
  /// - Returns: The whole text.
  package func text(as format: Format = .text, layout: Layout = Layout()) -> String {
    format.write(self, layout)
  }
}
