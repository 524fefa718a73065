import ShardPlanText

/// A document with the reports that belong into its sections.
struct LivingDocument {
  /// The path as it was given.
  let path: String
  private let document: SectionedDocument
  /// What each section is to hold; not complete when something is wrong.
  private var contents: [[UInt8]] = []
  /// Everything that is wrong, in the document and in the files that its commands read.
  private(set) var errors: [Diagnostic] = []
  /// What is probably not as meant in those files.
  private(set) var warnings: [Diagnostic] = []

  /// Reads a document and runs the commands of its sections.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - environment: The environment that it was read in.
  init(_ source: SourceText, in environment: any Environment) {
    path = source.name
    document = SectionedDocument(source)
    fill(SectionCommand(environment: SectionEnvironment(of: source.name, in: environment)))
  }

  private mutating func fill(_ command: SectionCommand) {
    var reader = DocumentReader(document.source)
    // Sections that say the same are filled once, and what is wrong with a file is told once.
    var results: [ArraySlice<UInt8>: Result<SectionCommand.Filling, SectionCommand.Fault>] = [:]
    var (others, toldOf): ([Diagnostic], Set<Diagnostic>) = ([], [])
    for section in document.sections {
      let words = document.source.bytes[section.command]
      let result = results[words] ?? Self.result(of: command, words)
      results[words] = result
      switch result {
      case .success(let filling):
        contents.append(document.content(of: section, filledWith: filling.text))
        others = filling.warnings
      case .failure(let fault):
        let start = section.command.lowerBound + (fault.offset ?? 0)
        let range = start..<(fault.offset == nil ? section.command.upperBound : start)
        reader.report(fault.code, fault.message, at: range, advice: fault.advice)
        others = fault.others
      }
      for diagnostic in others where toldOf.insert(diagnostic).inserted {
        if case .success = result { warnings.append(diagnostic) } else { errors.append(diagnostic) }
      }
    }
    errors = document.diagnostics + reader.diagnostics + errors
  }

  private static func result(
    of command: SectionCommand, _ words: ArraySlice<UInt8>
  ) -> Result<SectionCommand.Filling, SectionCommand.Fault> {
    guard let text = String(validating: words, as: UTF8.self) else {
      return .failure(
        SectionCommand.Fault(code: .malformedCommand, message: "This command is not UTF-8 text."))
    }
    do throws(SectionCommand.Fault) {
      return .success(try command.filling(for: text))
    } catch {
      return .failure(error)
    }
  }

  /// How many sections there are.
  var sectionCount: Int { document.sections.count }

  /// The sections that do not hold what they should: the line, and the command.
  var staleSections: [(line: Int, command: String)] {
    zip(document.sections, contents).filter { !document.holds($1, in: $0) }.map { section, _ in
      let words = document.source.bytes[section.command]
      return (section.line, Abbreviation.of(String(decoding: words, as: UTF8.self)))
    }
  }

  /// The bytes of the document as it was read.
  var oldBytes: [UInt8] { document.source.bytes }

  /// The bytes of the document with every section filled.
  var newBytes: [UInt8] { document.filled(with: contents) }
}
