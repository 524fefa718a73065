import Foundation
import TestSupport
import Testing

/// The real program in a real process.
struct `The program` {
  private func run(_ command: String, in folder: URL? = nil) throws -> Program.Outcome {
    try Program.run(command, in: folder)
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    try Program.withFolder(body)
  }

  @Test func `prints the case study on standard output and nothing else`() throws {
    let outcome = try run("\"$SHARDPLAN\" compare \"$STUDY\"")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("$1,196.82"))
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ("\"$SHARDPLAN\" compare", 64),
    ("echo '{' | \"$SHARDPLAN\" compare -", 65),
    ("\"$SHARDPLAN\" compare nothing.json", 66),
    ("\"$SHARDPLAN\" compare /", 66),
    ("\"$SHARDPLAN\" compare /dev/zero", 66),
    ("\"$SHARDPLAN\" compare \"$STUDY\" --prices nowhere", 66),
    ("\"$SHARDPLAN\" compare \"$STUDY\" --output /", 73),
    ("\"$SHARDPLAN\" compare \"$STUDY\" --output nowhere/bills.txt", 73),
  ])
  func `tells failures apart by exit code, on standard error`(
    command: String, exitCode: Int32
  ) throws {
    let outcome = try run(command)
    #expect(outcome.exitCode == exitCode)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `says that the folder of its output does not exist`() throws {
    let outcome = try run("\"$SHARDPLAN\" compare \"$STUDY\" --output nowhere/bills.txt")
    #expect(outcome.errors.contains("its folder does not exist"), "\(outcome.errors)")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      "\"$SHARDPLAN\" compare \"$STUDY\" > /dev/full",
      "\"$SHARDPLAN\" compare \"$STUDY\" --output /dev/full", "\"$SHARDPLAN\" --help > /dev/full",
    ])
  func `exits 74 on a full disk`(command: String) throws {
    let outcome = try run(command)
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("no space left on device"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")),
    arguments: ["ILL", "TRAP", "SEGV", "BUS", "FPE", "ABRT"])
  func `exits 70 and asks for a report instead of crashing on its own mistake`(
    signal: String
  ) throws {
    // It waits for a scenario that nobody writes. The system tells which signals it ignores: that of a
    // limit on file sizes (25) when it is ready for all others.
    let begun = "mkfifo scenario; \"$SHARDPLAN\" compare - < scenario & exec 3> scenario"
    let ready = "until grep -q '^SigIgn:.*[13579bdf]......$' /proc/$!/status; do :; done"
    try withFolder { folder in
      let outcome = try run("\(begun); \(ready); kill -\(signal) $!; wait $!", in: folder)
      #expect(outcome.exitCode == 70)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("Please report the command"))
    }
  }

  @Test func `ends silently when its reader has seen enough`() throws {
    let outcome = try run("\"$SHARDPLAN\" prices list --format json | head -1")
    #expect(outcome.output == "{\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func `replaces a file at once and leaves nothing next to it`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "bills.txt")
      try Data("old".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path())
      let outcome = try run("\"$SHARDPLAN\" compare \"$STUDY\" -o bills.txt", in: folder)
      #expect(outcome.exitCode == 0)
      #expect(try String(contentsOf: file, encoding: .utf8).contains("$95.75"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["bills.txt"])
      let mode = try FileManager.default.attributesOfItem(atPath: file.path())[.posixPermissions]
      #expect(mode as? Int == 0o640)
    }
  }

  @Test func `leaves the old file when the limit on file sizes is reached`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "bills.txt")
      try Data("old".utf8).write(to: file)
      // A limit of one block stands in for a full disk.
      let outcome = try run(
        "ulimit -f 1; \"$SHARDPLAN\" compare \"$STUDY\" --explain -o bills.txt",
        in: folder)
      #expect(outcome.exitCode == 74)
      #expect(try String(contentsOf: file, encoding: .utf8) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["bills.txt"])
    }
  }

  @Test func `writes through a link and leaves the link`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "bills.txt")
      try Data("old".utf8).write(to: file)
      let link = folder.appending(path: "link.txt")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      #expect(try run("\"$SHARDPLAN\" compare \"$STUDY\" -o link.txt", in: folder).exitCode == 0)
      #expect(try String(contentsOf: file, encoding: .utf8).contains("$95.75"))
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: link.path())
      #expect(target.hasSuffix("bills.txt"))
    }
  }

  private static let priceFile = Repository.root
    .appending(path: "Tests/ShardPlanToolTests/Tables/aws/kinesis.json").path()

  @Test func `imports into a new folder, and changes nothing the second time`() throws {
    try withFolder { folder in
      let command = "\"$SHARDPLAN\" prices import '\(Self.priceFile)' --now 2026-11-23 --into a/b"
      #expect(try run(command, in: folder).exitCode == 0)
      let tables = folder.appending(path: "a/b")
      let names = try FileManager.default.contentsOfDirectory(atPath: tables.path()).sorted()
      #expect(names == ["eu-west-1.json", "us-east-1.json"])
      #expect(try run("\"$SHARDPLAN\" prices check a/b --now 2026-11-23", in: folder).exitCode == 0)
      let before = try run("ls -li a/b", in: folder).output
      #expect(try run(command, in: folder).output.contains("0 tables written"))
      #expect(try run("ls -li a/b", in: folder).output == before)
    }
  }

  @Test func `leaves no folder behind when an import fails`() throws {
    try withFolder { folder in
      let cut =
        "head -c 3000 '\(Self.priceFile)' | \"$SHARDPLAN\" prices import - --now 2026-11-23 --into new"
      #expect(try run(cut, in: folder).exitCode == 65)
      // A file cannot grow beyond one block of 512 bytes, as on a full disk.
      let full =
        "ulimit -f 1; \"$SHARDPLAN\" prices import '\(Self.priceFile)' --now 2026-11-23 --into new/er"
      #expect(try run(full, in: folder).exitCode == 74)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      #expect(left.isEmpty)
    }
  }

  @Test func `fills a document through a link, from any folder, and not twice`() throws {
    try withFolder { folder in
      let setUp = """
        mkdir docs && cp "$STUDY" docs/study.json && cd docs
        printf '<!-- shardplan compare study.json -->\\r\\n<!-- /shardplan -->' > bills.md
        chmod 640 bills.md && ln -s bills.md link.md
        """
      #expect(try run(setUp, in: folder).exitCode == 0)
      let check = "\"$SHARDPLAN\" inject --check docs/bills.md"
      let stale = try run(check, in: folder)
      #expect(stale.exitCode == 1)
      #expect(
        stale.errors
          == "docs/bills.md:1: The section of 'compare study.json' is out of date.\n"
          + "Help: 'shardplan inject', without --check, brings it up to date.\n")
      let outcome = try run("COLUMNS=40 \"$SHARDPLAN\" inject docs/link.md", in: folder)
      #expect(outcome.output == "docs/link.md: 1 section, 1 updated.\n")
      #expect(try run(check, in: folder).exitCode == 0)
      let text = try String(contentsOf: folder.appending(path: "docs/bills.md"), encoding: .utf8)
      #expect(text.contains("$95.75") && text.hasSuffix("\r\n\r\n<!-- /shardplan -->"))
      let before = try run("ls -li docs", in: folder).output
      #expect(before.contains("-rw-r-----") && before.contains("link.md -> bills.md"))
      // Nothing has changed, so the file is not even touched.
      #expect(
        try run("\"$SHARDPLAN\" inject bills.md", in: folder.appending(path: "docs")).exitCode == 0)
      #expect(try run("ls -li docs", in: folder).output == before)
    }
  }

  @Test func `leaves a document that cannot be written in full`() throws {
    try withFolder { folder in
      let setUp = """
        cp "$STUDY" study.json
        printf '<!-- shardplan compare study.json -->\\n<!-- /shardplan -->\\n' > bills.md
        cp bills.md copy.md
        """
      #expect(try run(setUp, in: folder).exitCode == 0)
      // A limit of one block stands in for a full disk.
      let full = try run("ulimit -f 1; \"$SHARDPLAN\" inject bills.md", in: folder)
      #expect(full.exitCode == 74)
      #expect(
        try run("cmp bills.md copy.md && ls -A", in: folder).output.split(separator: "\n").count
          == 3)
      #expect(try run("mkfifo p; \"$SHARDPLAN\" inject p", in: folder).exitCode == 66)
      #expect(try run("\"$SHARDPLAN\" inject /dev/null", in: folder).exitCode == 66)
    }
  }

  @Test func `stops a pipeline at a budget, after the whole report`() throws {
    try withFolder { folder in
      let plain = try run("\"$SHARDPLAN\" compare \"$STUDY\" -f json", in: folder)
      let saved = "\"$SHARDPLAN\" compare \"$STUDY\" -f json -o saved.json"
      #expect(try run(saved, in: folder).exitCode == 0)
      let gate = "\"$SHARDPLAN\" compare \"$STUDY\" -f json --fail-increase 5% --against saved.json"
      let held = try run(gate, in: folder)
      #expect(held.exitCode == 0 && held.output.contains(plain.output.dropLast(3)))
      #expect(try run("\(gate) < saved.json", in: folder).errors.isEmpty)
      let failed = try run("\(gate) --fail-above 500", in: folder)
      #expect(failed.exitCode == 1)
      #expect(failed.output == held.output)
      #expect(failed.errors.hasPrefix("Error: 'One record per PUT' costs $1,196.82 a month"))
    }
  }

  @Test func `tells by its exit code whether a check failed`() throws {
    try withFolder { folder in
      let table = Repository.root.appending(path: "Pricing/us-east-1.json").path()
      #expect(
        try run("\"$SHARDPLAN\" prices check '\(table)' --now 2026-11-23", in: folder).exitCode == 0
      )
      let faulty = "sed 's/0.015/0.15/' '\(table)' > us-east-1.json"
      let outcome = try run(
        "\(faulty); \"$SHARDPLAN\" prices check us-east-1.json --now 2026-11-23", in: folder)
      #expect(outcome.exitCode == 1)
      #expect(outcome.output.hasPrefix("us-east-1.json:10:20: error: "))
      #expect(outcome.errors.isEmpty)
      #expect(try run("\"$SHARDPLAN\" prices check . --now 2026-11-23", in: folder).exitCode == 1)
      #expect(try run("\"$SHARDPLAN\" prices check nothing", in: folder).exitCode == 66)
      #expect(try run("\"$SHARDPLAN\" prices check --now monday", in: folder).exitCode == 64)
    }
  }

  private static let sweep = "\"$SHARDPLAN\" sweep \"$STUDY\" --format csv --vary rate=1"

  @Test func `writes a sweep on several threads to a file, a pipe and a queue`() throws {
    try withFolder { folder in
      let points = "\(Self.sweep)..20000:+1 --threads 2"
      let count = try run("\(points) -o sweep.csv && wc -l < sweep.csv", in: folder).output
      #expect(count == "20001\n")
      let alone = "\(Self.sweep)..20000:+1 --threads 1 | cmp - sweep.csv"
      #expect(try run(alone, in: folder).exitCode == 0)
      let queue = "mkfifo queue; \(points) -o queue & cmp queue sweep.csv"
      #expect(try run(queue, in: folder).exitCode == 0)
    }
  }

  @Test func `stops a sweep when its reader has seen enough`() throws {
    let outcome = try run("\(Self.sweep)..1000000000000:+1 | head -2 | cut -d, -f1")
    #expect(outcome.output == "rate\n1\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["> /dev/full", "-o /dev/full"])
  func `stops a sweep on a full disk`(target: String) throws {
    let outcome = try run("\(Self.sweep)..1000000000000:+1 \(target)")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("no space left on device"))
  }

  /// Signals that end a process unless it says otherwise; `Tests/Faults/races` sends all of them.
  private static let endings = [
    ("TERM", SIGTERM), ("HUP", SIGHUP), ("INT", SIGINT), ("QUIT", SIGQUIT), ("ALRM", SIGALRM),
    ("USR1", SIGUSR1), ("USR2", SIGUSR2), ("XCPU", SIGXCPU), ("PROF", SIGPROF),
  ]

  @Test(arguments: endings)
  func `leaves nothing of a sweep that is ended`(signal: String, number: Int32) throws {
    try withFolder { folder in
      let file = folder.appending(path: "sweep.csv")
      try Data("old".utf8).write(to: file)
      // The sweep would take days; it is ended as soon as it has begun to write.
      let end = "until [ -s .shardplan-*.partial ]; do :; done; kill -\(signal) $$"
      let outcome = try run(
        "(\(end)) & exec \(Self.sweep)..1000000000000:+1 -o sweep.csv", in: folder)
      #expect(outcome.exitCode == number)
      #expect(try String(contentsOf: file, encoding: .utf8) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["sweep.csv"])
    }
  }
}
