extension Findings {
  /// An output format of findings.
  ///
  /// Each format is a file that adds a static property; register it in ``allCases``, and nothing
  /// else refers to it.
  ///
  /// ```swift
  /// let findings = Findings(files: ["us-east-1.json"], diagnostics: [])
  /// print(findings.text(as: .text))  // 1 price table checked: nothing found.
  /// ```
  public struct Format: RawRepresentable, CaseIterable, Sendable, Equatable {
    /// The name, which is the value of `--format`.
    public let rawValue: String
    /// True if the format is for a terminal, so that it takes a width and may be colored.
    public var isForTerminal = false
    /// Returns findings as text, ending with a newline.
    let write: @Sendable (Findings, Layout) -> String

    /// All formats, in the order in which help lists them.
    public static let allCases: [Format] = [.text, .json, .github, .sarif, .junit]

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
    public init?(rawValue name: String) {
      guard let format = Self.allCases.first(where: { $0.rawValue == name }) else { return nil }
      self = format
    }

    public static func == (left: Format, right: Format) -> Bool {
      left.rawValue == right.rawValue
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
  }

  /// The settings that formats take into account where they apply.
  public struct Layout: Sendable, Equatable {
    /// The most terminal columns of an excerpt.
    public let columns: Int
    /// True to emphasize with control sequences.
    public let isColored: Bool
    /// The version of the tool that made the check.
    public let toolVersion: String

    /// Creates a layout.
    ///
    /// - Parameters:
    ///   - columns: The most terminal columns of an excerpt.
    ///   - isColored: True to emphasize with control sequences.
    ///   - toolVersion: The version of the tool that made the check.
    public init(columns: Int = 100, isColored: Bool = false, toolVersion: String = "") {
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
  public func text(as format: Format = .text, layout: Layout = Layout()) -> String {
    format.write(self, layout)
  }
}
