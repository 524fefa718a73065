import Foundation
import TestSupport
import Testing

/// Files at the path that the program writes to, before and after.
struct `A file that is written` {
  /// Runs a command in a folder that holds an old report, and returns what is in it afterwards.
  private func after(
    _ command: String, exitCode: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    var left = ""
    try Program.withFolder { folder in
      let script = """
        printf old > old.txt; cp "$STUDY" study.json; cp study.json copy.json
        \(command); echo "exit $?" >&2
        cmp copy.json study.json && rm copy.json study.json
        for name in $(ls -A); do
          if [ -h $name ]; then echo "$name -> $(readlink $name)"
          elif [ -d $name ]; then echo "$name/: $(ls -A $name | tr '\\n' ' ')"
          elif grep -q '\\$95.75' $name; then echo "$name: report"
          else echo "$name: $(head -c 40 $name)"; fi
        done
        """
      let outcome = try Program.run(script, in: folder)
      #expect(
        outcome.errors.contains("exit \(exitCode)"), "\(outcome.errors)",
        sourceLocation: sourceLocation)
      left = outcome.output
    }
    return left
  }

  private static let compare = "\"$SHARDPLAN\" compare study.json"

  @Test(arguments: [
    ("ln -s nowhere.txt link.txt", "link.txt -> nowhere.txt\nold.txt: old\n"),
    (
      "ln -s link.txt loop.txt; ln -s loop.txt link.txt",
      "link.txt -> loop.txt\nloop.txt -> link.txt\nold.txt: old\n"
    ),
    ("mkdir folder; ln -s folder link.txt", "folder/: \nlink.txt -> folder\nold.txt: old\n"),
    ("mkdir link.txt", "link.txt/: \nold.txt: old\n"),
    ("ln -s old.txt/ link.txt", "link.txt -> old.txt/\nold.txt: old\n"),
  ])
  func `is none where a link leads to no file`(setUp: String, left: String) throws {
    #expect(try after("\(setUp); \(Self.compare) -o link.txt", exitCode: 73) == left)
  }

  @Test(arguments: [
    "study.json", "./study.json", "../$(basename \"$PWD\")/study.json", "link.json",
    "way/study.json",
  ])
  func `is not what it is made from`(output: String) throws {
    let setUp = "ln -s study.json link.json; ln -s . way"
    let left = try after("\(setUp); \(Self.compare) -o \(output)", exitCode: 64)
    #expect(left == "link.json -> study.json\nold.txt: old\nway -> .\n")
  }

  /// Another name of the same file is another place: it keeps what it is called for.
  @Test func `leaves the other names of what it replaces`() throws {
    let left = try after("ln old.txt other.txt; \(Self.compare) -o old.txt", exitCode: 0)
    #expect(left == "old.txt: report\nother.txt: old\n")
  }

  @Test func `follows one link after the other`() throws {
    let setUp = "mkdir folder; ln -s ../old.txt folder/link.txt; ln -s folder/link.txt link.txt"
    let left = try after("\(setUp); \(Self.compare) -o link.txt", exitCode: 0)
    #expect(left == "folder/: link.txt \nlink.txt -> folder/link.txt\nold.txt: report\n")
  }

  @Test(.enabled(if: getuid() == 0))
  func `keeps the owner of what it replaces`() throws {
    try Program.withFolder { folder in
      let command = """
        printf old > old.txt; chown 12345:54321 old.txt; chmod 2640 old.txt
        \"$SHARDPLAN\" compare \"$STUDY\" -o old.txt; ls -ln old.txt
        """
      let listed = try Program.run(command, in: folder).output.split(separator: " ")
      #expect(listed.first == "-rw-r-S---")
      #expect(listed.dropFirst(2).prefix(2) == ["12345", "54321"])
    }
  }

  @Test(
    .enabled(if: Program.asStranger != nil),
    arguments: [
      ("chmod 555 .", "new.txt", Int32(73)), ("chmod 555 .", "old.txt", 73),
      ("chmod 444 old.txt", "old.txt", 73), ("chmod 000 study.json", "new.txt", 66),
      ("chmod 666 old.txt; chmod 777 .", "old.txt", 0),
    ])
  func `is written only where it may be`(
    setUp: String, output: String, exitCode: Int32
  ) throws {
    let stranger = try #require(Program.asStranger)
    let left = try after(
      "chmod 777 .; \(setUp); \(stranger) \(Self.compare) -o \(output); code=$?; "
        + "chmod 755 .; chmod 644 study.json old.txt; (exit $code)", exitCode: exitCode)
    #expect(left == (exitCode == 0 ? "old.txt: report\n" : "old.txt: old\n"))
  }

  private static let priceFile = Repository.root
    .appending(path: "Tests/ShardPlanToolTests/Tables/aws/kinesis.json").path()
  private static let imports =
    "\"$SHARDPLAN\" prices import '\(priceFile)' --now 2026-11-23 --into tables"

  @Test func `lies where a link in a folder of tables leads`() throws {
    let setUp = """
      mkdir tables there; \(Self.imports) >&2; mv tables/us-east-1.json there/mine.json
      sed -i 's/0.015/0.016/' there/mine.json; ln -s ../there/mine.json tables/us-east-1.json
      """
    let check = "readlink tables/us-east-1.json; grep -c '\"shardHour\": \"0.015\"' there/mine.json"
    let left = try after("\(setUp); \(Self.imports) >&2 && { \(check); }", exitCode: 0)
    #expect(left.hasPrefix("../there/mine.json\n1\n"))
    #expect(left.hasSuffix("tables/: eu-west-1.json us-east-1.json \nthere/: mine.json \n"))
  }

  @Test func `is one of a set that is written in full or not at all`() throws {
    // The second table cannot be moved to its place.
    let left = try after(
      "mkdir -p tables/us-east-1.json/in-the-way; \(Self.imports)", exitCode: 66)
    #expect(left == "old.txt: old\ntables/: us-east-1.json \n")
    let dangling = try after(
      "mkdir tables; ln -s no tables/us-east-1.json; \(Self.imports)", exitCode: 66)
    #expect(dangling == "old.txt: old\ntables/: us-east-1.json \n")
  }

  @Test(arguments: [
    ("\(compare) > old.txt 2>&-", Int32(0), "old.txt: report\n"),
    ("\(compare) -o old.txt >&- 2>&- <&-", 0, "old.txt: report\n"),
    ("\(compare) >&-", 74, "old.txt: old\n"),
    ("\"$SHARDPLAN\" compare - <&-", 66, "old.txt: old\n"),
    (
      "echo '{' > a.json; \"$SHARDPLAN\" compare a.json -o old.txt 2>&-; rm a.json; false", 1,
      "old.txt: old\n"
    ),
  ])
  func `holds nothing else where streams are closed`(
    command: String, exitCode: Int32, left: String
  ) throws {
    #expect(try after(command, exitCode: exitCode) == left)
  }

  @Test func `is whole when several write it at once`() throws {
    let command = """
      for round in 1 2 3 4 5 6; do
        \(Self.compare) -o old.txt & \(Self.compare) --explain -o old.txt & \(Self.compare) -o new.txt &
      done; wait
      \(Self.compare) | cmp -s - old.txt || \(Self.compare) --explain | cmp - old.txt
      """
    #expect(try after(command, exitCode: 0) == "new.txt: report\nold.txt: report\n")
  }

  @Test(arguments: ["TERM", "HUP", "KILL"])
  func `leaves nothing while its input is awaited`(signal: String) throws {
    let command = """
      mkfifo queue; \"$SHARDPLAN\" compare - -o old.txt < queue & program=$!
      exec 3> queue; head -c 99 study.json >&3; kill -\(signal) $program; wait $program; rm queue; true
      """
    #expect(try after(command, exitCode: 0) == "old.txt: old\n")
  }

  @Test func `keeps what it held when the program is killed while it writes`() throws {
    let sweep = "\"$SHARDPLAN\" sweep study.json -f csv --vary rate=1..1000000000000:+1 -o old.txt"
    let command = """
      \(sweep) & program=$!; until [ -s .shardplan-*.partial ]; do :; done
      kill -KILL $program; wait $program; ls .shardplan-*.partial | wc -l; rm .shardplan-*; true
      """
    #expect(try after(command, exitCode: 0) == "1\nold.txt: old\n")
  }
}
