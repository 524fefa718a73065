internal import ShardPlanCommandLine
internal import ShardPlanEngine
internal import ShardPlanReports

extension Run {
  /// Prices scenarios at every combination of some values.
  func sweep() throws(Failure) {
    let format = arguments[Options.format]
    try deliverSweep { subject, isFile, write throws(FileFailure) in
      switch format {
      case .csv: try writeRows(SweepCSV(subject), of: subject, isFile, write)
      case .json: try writeRows(SweepJSON(subject), of: subject, isFile, write)
      default:
        let report = Report(sweeping: subject, try digest(subject, isFile))
        try write(Array(screen.text(of: report, as: format, toFile: isFile).utf8))
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
      let subject = try answering { () throws(Failure) in try sweepSubject() }
      return try attempt { () throws(FileFailure) in
        try make(subject, false) { bytes throws(FileFailure) in
          try environment.write(bytes, to: .output)
        }
      }
    }
    let file = try attempt { () throws(FileFailure) in try environment.prepareFile(path) }
    do throws(Failure) {
      try refuseToReplace(arguments.operands + priceBook.files(), by: file)
      let subject = try answering { () throws(Failure) in try sweepSubject() }
      try attempt { () throws(FileFailure) in
        try environment.withoutInterruption { () throws(FileFailure) in
          do throws(FileFailure) {
            try environment.fill(file) { write throws(FileFailure) in
              try make(subject, true, write)
            }
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

  private func writeRows<Rows: SweepRows>(
    _ rows: Rows, of subject: SweepSubject, _ isFile: Bool, _ write: @escaping PieceWriter
  ) throws(FileFailure) {
    let scenarioCount = subject.bases.count
    var tally = SweepTally(scenarioCount: scenarioCount)
    try rows.open { bytes throws(FileFailure) in
      try checkInterruption()
      try write(bytes)
    }
    try lanes(subject, blockSize: 1 << 13).goThrough(toFile: isFile, on: screen) {
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

  private func digest(_ subject: SweepSubject, _ isFile: Bool) throws(FileFailure) -> SweepDigest {
    var digest = SweepDigest(of: subject.sweep)
    try lanes(subject, blockSize: 1 << 12).goThrough(toFile: isFile, on: screen) {
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
    toFile: Bool, on screen: Screen,
    _ make: @escaping @Sendable (inout SweepCursor, Range<Int64>) -> Block,
    taking take: (Block) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    var progress = SweepProgress(of: sweep.pointCount, on: screen, toFile: toFile)
    defer { progress.erase() }
    try run(make) { block, done throws(FileFailure) in
      try take(block)
      progress.show(done)
    }
  }
}
