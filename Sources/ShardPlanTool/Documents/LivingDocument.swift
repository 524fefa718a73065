import ShardPlanCommandLine
import ShardPlanText

/// A document with the reports for its sections.
struct LivingDocument {
  /// The path as the user gave it.
  let path: String
  private let document: SectionedDocument
  /// The new content of each section; incomplete if there are errors.
  private var contents: [[UInt8]] = []
  /// The picture of each section that has one.
  private var pictures: [SectionPicture?] = []
  /// The errors in the document and in the files that its commands read.
  private(set) var errors: [Diagnostic] = []
  /// The warnings about those files.
  private(set) var warnings: [Diagnostic] = []

  /// Reads a document and runs the commands of its sections.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - environment: The environment that it was read in.
  ///   - tree: The commands, for the parser.
  ///   - reports: The commands that sections may hold.
  init(
    _ source: SourceText, in environment: any Environment, parsing tree: Command,
    reports: [any ReportCommand.Type]
  ) {
    path = source.name
    document = SectionedDocument(source)
    let environment = SectionEnvironment(of: source.name, in: environment)
    fill(SectionCommand(environment: environment, tree: tree, reports: reports))
  }

  private mutating func fill(_ command: SectionCommand) {
    var reader = DocumentReader(document.source)
    // Equal commands run once, and a fault of a file is reported once.
    var results:
      [ArraySlice<UInt8>: Result<SectionCommand.Filling, SectionCommand.InvalidCommand>] = [:]
    var reported: Set<Diagnostic> = []
    for section in document.sections {
      let words = document.source.bytes[section.command]
      let result = results[words] ?? Self.result(of: command, words)
      results[words] = result
      let others: [Diagnostic]
      switch result {
      case .success(let filling):
        contents.append(document.content(of: section, filledWith: filling.text))
        pictures.append(filling.picture)
        if let picture = filling.picture,
          allPictures.contains(where: { $0.conflicts(with: picture) })
        {
          reader.report(
            .unusableCommand, "Another section writes another picture to this file.",
            at: section.command, advice: "give each picture a different name")
        }
        others = filling.warnings
      case .failure(let error):
        let start = section.command.lowerBound + (error.offset ?? 0)
        let range = start..<(error.offset == nil ? section.command.upperBound : start)
        let problem = error.diagnostic
        reader.report(problem.code, problem.message, at: range, advice: problem.advice)
        others = error.others
      }
      for diagnostic in others where reported.insert(diagnostic).inserted {
        if case .success = result { warnings.append(diagnostic) } else { errors.append(diagnostic) }
      }
    }
    errors = document.diagnostics + reader.diagnostics + errors
  }

  private static func result(
    of command: SectionCommand, _ words: ArraySlice<UInt8>
  ) -> Result<SectionCommand.Filling, SectionCommand.InvalidCommand> {
    guard let text = String(validating: words, as: UTF8.self) else {
      return .failure(
        SectionCommand.InvalidCommand(.malformedCommand, "This command is not UTF-8 text."))
    }
    do throws(SectionCommand.InvalidCommand) {
      return .success(try command.filling(for: text))
    } catch {
      return .failure(error)
    }
  }

  /// The number of sections.
  var sectionCount: Int { document.sections.count }

  /// The sections that are out of date: the line and the command.
  var staleSections: [(line: Int, command: String)] {
    document.sections.indices.filter { index in
      !document.holds(contents[index], in: document.sections[index])
        || pictures[index]?.isStale ?? false
    }.map { index in
      let section = document.sections[index]
      let words = document.source.bytes[section.command]
      return (section.line, Abbreviation.of(String(decoding: words, as: UTF8.self)))
    }
  }

  /// The pictures of all sections, each file once.
  var allPictures: [SectionPicture] {
    var paths: Set<String> = []
    return pictures.compactMap(\.self).filter { paths.insert($0.path).inserted }
  }

  /// The document as it was read.
  var oldBytes: [UInt8] { document.source.bytes }

  /// The document with every section filled.
  var newBytes: [UInt8] { document.filled(with: contents) }
}
