package import ShardPlanEngine
package import ShardPlanText

/// The bills of a report that `compare --format json` wrote, read and found free of errors.
package struct SavedReport: Sendable {
  /// The identity of a scenario, by which it is found again.
  package struct Key: Sendable, Hashable {
    /// The name of the scenario.
    package let name: String
    /// The code of the region that it is priced in.
    package let region: String

    /// Creates a key.
    package init(name: String, region: String) {
      self.name = name
      self.region = region
    }
  }

  /// One scenario of the report.
  package struct Entry: Sendable {
    /// The code of the bill's currency, as written.
    package let currency: Located<String>
    /// The hours of the billed month.
    package let monthHours: Located<Ratio>
    /// The total of the month.
    package let total: Money
  }

  /// The scenarios.
  package let entries: [Key: Entry]
  /// The place of the list in the report.
  package let scenariosNode: Node
  /// The text of the report, for diagnostics that are found later.
  package let source: SourceText

  /// The version of the schema that is read.
  package static let schemaVersion = "1"

  /// Reads a saved report.
  ///
  /// Fields that are not needed may hold anything: later versions add some.
  ///
  /// - Parameter source: The JSON of the report.
  /// - Returns: The report.
  /// - Throws: ``InvalidInput`` with everything that is wrong.
  package static func read(_ source: SourceText) throws(InvalidInput) -> SavedReport {
    var reader = SavedReportReader(source)
    let report = reader.report()
    guard let report, reader.reader.errorCount == 0 else {
      throw InvalidInput(diagnostics: reader.reader.diagnostics)
    }
    return report
  }
}
