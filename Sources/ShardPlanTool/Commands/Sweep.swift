import ShardPlanCommandLine
import ShardPlanEngine
import ShardPlan

extension Run {
  /// Shows what stands out when scenarios are priced at every combination of some values.
  func sweep() throws(Failure) -> Outcome {
    let (subject, warnings) = try sweepSubject()
    let digest = try attempt { () throws(FileFailure) -> SweepDigest in try self.digest(subject) }
    return Outcome(report: Report(sweeping: subject, digest), warnings: warnings)
  }

  /// Whether every point is wanted, as spreadsheets and programs take them, and not what stands out.
  var sweepsToData: Bool {
    let format = arguments[Options.format]
    return path == ["sweep"] && (format == .csv || format == .json)
  }

  /// Prices scenarios at every combination of some values, and writes them one after the other.
  func writeSweep() throws(Failure) {
    let format = arguments[Options.format]
    try deliverSweep { subject, isFile, write throws(FileFailure) in
      if format == .csv {
        try writeRows(SweepCSV(subject), of: subject, isFile, write)
      } else {
        try writeRows(SweepJSON(subject), of: subject, isFile, write)
      }
    }
  }

  /// Makes an output piece by piece where it was asked for.
  ///
  /// A file is put in place when it is complete. Someone who ends the process before finds what stood
  /// there, and nothing beside it.
  private func deliverSweep(
    _ make: (SweepSubject, _ isFile: Bool, @escaping PieceWriter) throws(FileFailure) -> Void
  ) throws(Failure) {
    guard let path = arguments[Options.output], path != "-" else {
      let subject = try answeredSubject()
      return try attempt { () throws(FileFailure) in
        try writeScenarioFile()
        try make(subject, false) { bytes throws(FileFailure) in
          try environment.write(bytes, to: .output)
        }
      }
    }
    let file = try attempt { () throws(FileFailure) in try environment.prepareFile(path) }
    do throws(Failure) {
      try refuseToReplace(arguments.operands + priceBook.files(), by: file)
      let subject = try answeredSubject()
      try attempt { () throws(FileFailure) in
        try environment.replacing(file) { () throws(FileFailure) in
          do throws(FileFailure) {
            try environment.fill(file) { write throws(FileFailure) in
              try make(subject, true, write)
            }
            try writeScenarioFile()
            try environment.commit(file)
          } catch {
            environment.discard(file)
            throw error
          }
        }
      }
    } catch {
      environment.discard(file)
      throw error
    }
  }

  private func answeredSubject() throws(Failure) -> SweepSubject {
    let (subject, warnings) = try answering { () throws(Failure) in try sweepSubject() }
    try warn(warnings)
    return subject
  }

  private func writeRows<Rows: SweepRows>(
    _ rows: Rows, of subject: SweepSubject, _ isFile: Bool, _ write: @escaping PieceWriter
  ) throws(FileFailure) {
    let scenarioCount = subject.bases.count
    var tally = SweepTally(scenarioCount: scenarioCount)
    try rows.open { bytes throws(FileFailure) in
      try checkInterruption()
      try write(bytes)
    }
    let isScrolling = !isFile && environment.isTerminal(.output)
    try lanes(subject, blockSize: 1 << 12).goThrough(isScrolling: isScrolling) {
      cursor, points in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(points.count * 32 * (1 + scenarioCount))
      var tally = SweepTally(scenarioCount: scenarioCount)
      cursor.visit(points) { point in
        rows.append(point, to: &bytes)
        tally.add(point)
      }
      return (bytes, tally)
    } taking: { (block: ([UInt8], SweepTally)) throws(FileFailure) in
      try checkInterruption()
      try write(block.0)
      tally.add(block.1)
    }
    try write(rows.closing(tally))
  }

  private func digest(_ subject: SweepSubject) throws(FileFailure) -> SweepDigest {
    var digest = SweepDigest(of: subject.sweep)
    try lanes(subject, blockSize: 1 << 8).goThrough(isScrolling: false) {
      cursor, points in
      var block: [SweepPoint] = []
      cursor.visit(points) { block.append($0) }
      return block
    } taking: { (block: [SweepPoint]) throws(FileFailure) in
      try checkInterruption()
      for point in block { digest.add(point) }
    }
    return digest
  }

  private func lanes(_ subject: SweepSubject, blockSize: Int64) -> SweepLanes {
    SweepLanes(
      sweep: subject.sweep, count: arguments[SweepOptions.threads] ?? environment.processorCount,
      blockSize: max(1, blockSize / Int64(subject.bases.count)), environment: environment)
  }

  /// Gives up where the process is to end, once a file would have been left half-written.
  private func checkInterruption() throws(FileFailure) {
    guard environment.isInterrupted else { return }
    throw FileFailure(.write, arguments[Options.output] ?? "-", reason: "interrupted")
  }
}

extension SweepLanes {
  /// Goes through all points, and shows on a terminal how far it is.
  fileprivate func goThrough<Block: Sendable>(
    isScrolling: Bool,
    _ make: @escaping @Sendable (inout SweepCursor, Range<Int64>) -> Block,
    taking take: (Block) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    var progress = Progress(
      of: "Sweep", through: sweep.pointCount, "points", on: environment, isScrolling: isScrolling)
    defer { progress.erase() }
    try run(make) { block, done throws(FileFailure) in
      try take(block)
      progress.show(done)
    }
  }
}
