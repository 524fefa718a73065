import ShardPlanText

extension Report {
  /// A report that Markdown shows as a comment on a pull request.
  ///
  /// It begins with a marker, by which the next run finds the comment to replace. Lists are shortened until
  /// GitHub takes it, and details are folded.
  ///
  ///     let comment = Report.Comment(marker: "shardplan review") { most in page(most) }
  struct Comment: Sendable {
    /// The text of the marker.
    let marker: String
    /// Makes the page with at most a number of rows and points.
    let page: @Sendable (_ most: Int) -> Page

    /// The most bytes; GitHub takes as many characters.
    static let mostBytes = 65_536

    /// The numbers of rows to try in turn.
    static let sizes = [500, 200, 100, 50, 20, 10, 3, 0]

    /// The line that it begins with.
    var line: String { "<!-- \(marker) -->\n" }

    /// Returns the first text that is short enough, or else the last.
    ///
    /// - Parameter write: Writes a page.
    /// - Returns: The text.
    func text(_ write: (Page) -> String) -> String {
      var text = ""
      for size in Self.sizes {
        text = line + write(page(size))
        if text.utf8.count <= Self.mostBytes { break }
      }
      return text
    }
  }
}
