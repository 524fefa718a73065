import Foundation
import TestSupport
import Testing

/// Which file a name means: descriptors, links, spellings, and names that no file can have.
struct `A name of a file` {
  private func run(_ command: String, in folder: URL) throws -> Program.Outcome {
    try Program.run(command, in: folder)
  }

  /// The names in a folder, sorted.
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
  }

  private static let compare = "\"$SHARDPLAN\" compare \"$STUDY\""
  private static let options =
    "\"$SHARDPLAN\" compare --record-size 77B --rate 5/s --region us-east-1"
  private static let section = """
    <!-- shardplan prices show us-east-1 -->
    <!-- /shardplan -->

    """

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/fd")),
    arguments: [
      "-o /dev/stdout >> log", "-o /dev/fd/1 >> log", "-o /dev/fd/3 3>> log",
      "-o link >> log",
    ])
  func `of a descriptor is written to, and nothing in its file is lost`(output: String) throws {
    try Program.withFolder { folder in
      let setUp = "echo KEEP > log; ln -s /dev/stdout link"
      #expect(try run("\(setUp); \(Self.compare) \(output)", in: folder).exitCode == 0)
      let expected = try run("echo KEEP; \(Self.compare)", in: folder).output
      #expect(try run("cat log", in: folder).output == expected)
      #expect(try names(in: folder) == ["link", "log"])
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/fd")))
  func `of a descriptor may be a pipe, or one that another process has open`() throws {
    try Program.withFolder { folder in
      let expected = try run(Self.compare, in: folder).output
      #expect(try run("\(Self.compare) -o /dev/stdout | cat", in: folder).output == expected)
      guard FileManager.default.fileExists(atPath: "/proc/self/fd") else { return }
      let other = "echo KEEP > log; exec 3>> log; \(Self.compare) -o /proc/$$/fd/3; cat log"
      #expect(try run(other, in: folder).output == "KEEP\n" + expected)
    }
  }

  @Test(arguments: [
    "a.md ./a.md", "a.md link.md", "link.md a.md", "a.md folder/../a.md", "a.md up/a.md",
  ])
  func `means one document, however it is spelt`(documents: String) throws {
    try Program.withFolder { folder in
      try Data(Self.section.utf8).write(to: folder.appending(path: "a.md"))
      let setUp = "mkdir folder; ln -s a.md link.md; ln -s . up"
      let outcome = try run("\(setUp); \"$SHARDPLAN\" inject \(documents)", in: folder)
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.hasSuffix(".md: 1 section, 1 updated.\n"))
      #expect(outcome.output.split(separator: "\n").count == 1)
      #expect(try run("\"$SHARDPLAN\" inject --check a.md", in: folder).exitCode == 0)
    }
  }

  @Test func `means another file if its letters are composed in another way`() throws {
    try Program.withFolder { folder in
      // One letter, and a letter with a mark.
      let write = "printf '%s\\n' '<!-- shardplan prices show us-east-1 -->' '<!-- /shardplan -->'"
      let pair = "\"$(printf 'o\\314\\210').md\" \"$(printf '\\303\\266').md\""
      let outcome = try run(
        "for name in \(pair); do \(write) > \"$name\"; done; \"$SHARDPLAN\" inject \(pair)",
        in: folder)
      // Where the file system takes the names for one, there is one document.
      let count = try run("ls | wc -l", in: folder).output.filter(\.isNumber)
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.split(separator: "\n").count == Int(count))
      #expect(try run("\"$SHARDPLAN\" inject --check *.md", in: folder).exitCode == 0)
    }
  }

  @Test(arguments: ["--save ./n -o n", "--save n -o up/n", "--save up/up/n -o ./n"])
  func `is refused for two outputs, however it is spelt`(outputs: String) throws {
    for setUp in ["ln -s . up", "ln -s . up; echo old > n"] {
      try Program.withFolder { folder in
        let before = try run("\(setUp); cat n", in: folder).output
        let outcome = try run("\(Self.options) \(outputs)", in: folder)
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains("cannot be the same file"))
        #expect(try run("cat n", in: folder).output == before)
        #expect(try names(in: folder) == (before.isEmpty ? ["up"] : ["n", "up"]))
      }
    }
  }

  @Test(arguments: ["-o ./study.json", "-o up/study.json", "-o link.json"])
  func `is refused for an output that is an input, however it is spelt`(output: String) throws {
    try Program.withFolder { folder in
      let setUp = "cp \"$STUDY\" study.json; ln -s . up; ln -s study.json link.json"
      let outcome = try run(
        "\(setUp); \"$SHARDPLAN\" compare up/study.json \(output)", in: folder)
      #expect(outcome.exitCode == 64)
      #expect(outcome.errors.contains("would replace an input"))
      #expect(try run("cmp \"$STUDY\" study.json", in: folder).exitCode == 0)
    }
  }

  @Test(arguments: [
    "\(compare) -o \"$(printf 'n\\377')\"", "\(options) --save \"$(printf 'n\\377')\"",
    "\"$SHARDPLAN\" inject \"$(printf 'n\\377')\"", "\(compare) --title \"$(printf '\\300')\"",
  ])
  func `that is not UTF-8 is refused`(command: String) throws {
    try Program.withFolder { folder in
      let outcome = try run(command, in: folder)
      #expect(outcome.exitCode == 64)
      #expect(outcome.errors.contains("is not UTF-8"))
      #expect(outcome.output.isEmpty)
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test(arguments: ["echo edit >> a.md", "(cat a.md; echo edit) > b; mv b a.md"])
  func `holds what was written to it while its sections were filled`(edit: String) throws {
    try Program.withFolder { folder in
      // The section takes a second or so; the edit counts even if it comes too early or too late.
      let text =
        "<!-- shardplan sweep study.json --vary rate=1..30000:+1 -->\n<!-- /shardplan -->\n"
      try Data(text.utf8).write(to: folder.appending(path: "a.md"))
      let outcome = try run(
        "cp \"$STUDY\" study.json; \"$SHARDPLAN\" inject a.md & sleep 0.4; \(edit); wait $!",
        in: folder)
      let after = try run("cat a.md", in: folder).output
      #expect(after.hasSuffix("-->\nedit\n"))
      #expect(outcome.exitCode == (after == text + "edit\n" ? 74 : 0))
      #expect(try names(in: folder) == ["a.md", "study.json"])
    }
  }

  @Test func `that no file can have is refused before the work`() throws {
    try Program.withFolder { folder in
      // The sweep would take days.
      let name = String(repeating: "n", count: 256)
      let outcome = try run(
        "\"$SHARDPLAN\" sweep \"$STUDY\" -f csv --vary rate=1..1000000000000:+1 -o \(name)",
        in: folder)
      #expect(outcome.exitCode == 73)
      #expect(outcome.errors.contains("name too long"))
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test func `as long as a name can be is written`() throws {
    try Program.withFolder { folder in
      let name = String(repeating: "n", count: 255)
      let outcome = try run("\(Self.compare) -o \(name)", in: folder)
      #expect(outcome.exitCode == 0)
      #expect(try names(in: folder) == [name])
    }
  }
}
