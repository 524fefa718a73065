import ShardPlanCommandLine
import ShardPlanText

/// Writes the result of a command to standard output or to the file of `--output`.
///
/// A file is prepared before anything is computed, so that a bad path is reported at once. It replaces
/// the old file only when it is complete.
struct Output {
  let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// Makes a text and writes it.
  ///
  /// - Parameters:
  ///   - inputs: Returns the files that the text is made from, which it must not replace.
  ///   - companions: Writes the files that belong to the text, just before the text appears.
  ///   - makeText: Makes the text, given whether it goes to a file.
  /// - Throws: ``ToolError`` when the text can't be made or written; no file is changed then.
  func write(
    from inputs: () throws(ToolError) -> [String] = { () throws(ToolError) in [] },
    along companions: () throws(ToolError) -> Void = { () throws(ToolError) in },
    _ makeText: (_ toFile: Bool) throws(ToolError) -> String
  ) throws(ToolError) {
    try session.refuseUselessHeadingLevel()
    try stream(from: inputs, along: companions, preparing: makeText) {
      text, toFile, write throws(ToolError) in
      try write(Array(text.utf8))
    }
  }

  /// Writes a result piece by piece.
  ///
  /// - Parameters:
  ///   - inputs: Returns the files that the result is made from, which it must not replace.
  ///   - companions: Writes the files that belong to the result.
  ///   - prepare: Does everything that can find faults, given whether the result goes to a file.
  ///   - produce: Passes on the pieces, given the prepared value.
  /// - Throws: ``ToolError`` when the result can't be made or written; no file is changed then.
  func stream<Prepared>(
    from inputs: () throws(ToolError) -> [String],
    along companions: () throws(ToolError) -> Void,
    preparing prepare: (_ toFile: Bool) throws(ToolError) -> Prepared,
    _ produce: (Prepared, _ toFile: Bool, @escaping PieceWriter) throws(ToolError) -> Void
  ) throws(ToolError) {
    let environment = session.environment
    guard let path = session.outputPath else {
      let prepared = try prepare(false)
      try companions()
      return try produce(prepared, false) { bytes throws(ToolError) in
        try environment.write(bytes, to: .output)
      }
    }
    let file = try environment.prepareFile(path)
    do throws(ToolError) {
      try session.refuseToReplace(try inputs(), by: file)
      let prepared = try prepare(true)
      try environment.finish(file, along: companions) { write throws(ToolError) in
        try produce(prepared, true, write)
      }
    } catch {
      environment.discard(file)
      throw error
    }
  }
}
