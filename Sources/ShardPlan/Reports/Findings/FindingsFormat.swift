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
