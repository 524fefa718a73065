import Foundation
import TestSupport
import Testing

/// What a section of a document reads, by the program itself.
struct `A section` {
  /// Fills a document whose section holds a command.
  private static func fill(
    _ command: String, in folder: URL, after setUp: String = ":"
  ) throws -> Program.Outcome {
    let text = "<!-- shardplan \(command) -->\n<!-- /shardplan -->\n"
    try Data(text.utf8).write(to: folder.appending(path: "stranger.md"))
    let outcome = try Program.run(
      "\(setUp); COLUMNS=1000 SECRET=hunter2 \"$SHARDPLAN\" inject stranger.md", in: folder)
    #expect(
      try String(contentsOf: folder.appending(path: "stranger.md"), encoding: .utf8) == text)
    return outcome
  }

  @Test(arguments: [
    ("a pipe that nobody writes to", "mkfifo it"), ("a folder", "mkdir it"),
    ("an endless device", "ln -s /dev/zero it"), ("standard input", "ln -s /dev/stdin it"),
    ("a link to a pipe", "mkfifo pipe; ln -s pipe it"),
  ])
  func `reads regular files only`(kind: String, setUp: String) throws {
    try Program.withFolder { folder in
      let outcome = try Self.fill("compare it", in: folder, after: setUp)
      #expect(outcome.exitCode == 65)
      #expect(outcome.errors.contains("Cannot read 'it': it is not a regular file."))
    }
  }

  @Test func `does not read a file larger than any of ShardPlan's`() throws {
    try Program.withFolder { folder in
      let setUp = "dd if=/dev/null of=it bs=1 seek=10G 2> dd.log"
      let outcome = try Self.fill("compare it", in: folder, after: setUp)
      #expect(outcome.exitCode == 65)
      #expect(outcome.errors.contains("Cannot read 'it': more than 64 MiB."))
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/environ")),
    arguments: ["/proc/self/environ", "/proc/self/cmdline", "/proc/mounts", "/dev/null"])
  func `shows nothing of the process and the system`(path: String) throws {
    try Program.withFolder { folder in
      for command in ["compare \(path)", "prices diff bundled \(path)"] {
        let outcome = try Self.fill(command, in: folder)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("not a regular file."))
        #expect(!outcome.errors.contains("hunter2") && !outcome.errors.contains("SECRET"))
      }
    }
  }

  @Test(arguments: [
    "id_rsa": "-----BEGIN KEY-----\nhunter2\n", ".env": "TOKEN=hunter2\n",
    "account.json": #"{ "type": "service_account", "private_key": "hunter2" }"#,
  ])
  func `shows nothing of keys and passwords`(name: String, text: String) throws {
    try Program.withFolder { folder in
      try Data(text.utf8).write(to: folder.appending(path: name))
      let outcome = try Self.fill("compare \(name)", in: folder)
      #expect(outcome.exitCode == 65)
      #expect(outcome.errors.contains("\(name):1:"))
      #expect(!outcome.errors.contains("hunter2") && !outcome.errors.contains("service_account"))
    }
  }

  @Test func `ends, whatever it asks for`() throws {
    try Program.withFolder { folder in
      let outcome = try Self.fill(
        "sweep study.json --vary rate=1..100000000000:+1", in: folder,
        after: "cp \"$STUDY\" study.json")
      #expect(outcome.exitCode == 65)
      #expect(outcome.errors.contains("more than 100,000 points, the limit in a document"))
    }
  }
}
