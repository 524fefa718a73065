import Testing
import TestSupport

/// Conclusions of `plan`, as text and as JSON.
struct `A plan concludes` {
  /// A1: the spare shards of one stream are of no use to another.
  @Test func `which stream is the next to need a shard`() {
    let streams = """
      { "name": "old", "recordSize": "1KB", "rate": "500/s", "currentShards": 20 },
      { "name": "new", "recordSize": "1KB", "rate": "900/s", "currentShards": 1 }
      """
    let words = text(streams, "--growth", "10%", "--months", "12")
    #expect(words.contains("The next shard is due in month 3: new needs 2 instead of 1"))
    #expect(!words.contains("No further shard"))
    let json = self.json(streams, "--growth", "10%", "--months", "12")
    #expect(json.contains("\"nextShardMonth\": 3,"))
    #expect(json.contains("{ \"stream\": \"new\", \"month\": 3, \"from\": 1, \"to\": 2 }"))
  }

  /// A18: what JSON says of the first month, the text says too, with the stream's name.
  @Test func `whose shards are too few, and which key is too busy`() {
    let streams = """
      { "name": "a", "recordSize": "1KB", "rate": "1100/s", "shards": 1, "hotKeyShare": "95%" },
      { "name": "b", "recordSize": "1KB", "rate": "9000/s", "hotKeyShare": "20%" }
      """
    let words = text(streams, "--growth", "0%", "--months", "2")
    #expect(!words.contains("No further shard"))
    for stream in ["a", "b"] {
      #expect(words.contains("From month 1 on no number of shards is enough for \(stream)"))
    }
    #expect(words.contains("Month 1: a: one key") && words.contains("Month 1: b: one key"))
    let json = self.json(streams, "--growth", "0%", "--months", "2")
    #expect(json.contains("\"nextShardMonth\": null,"))
    for stream in ["a", "b"] {
      #expect(json.contains("{ \"month\": 1, \"stream\": \"\(stream)\", \"code\": \"hot-key\""))
    }
  }

  /// A17.
  @Test
  func `that shards above 10,000 are merged where there are too many, and split where too few`() {
    func words(_ current: Int, _ shards: Int) -> String {
      text(
        """
        { "recordSize": "1KB", "rate": "10/s", "currentShards": \(current), "shards": \(shards) }
        """)
    }
    let fewer = words(12_000, 11_000)
    #expect(fewer.contains("11,000 are to be left of 12,000: MergeShards leads there"))
    #expect(!fewer.contains("SplitShard"))
    #expect(words(10_500, 11_000).contains("SplitShard goes on from 10,500, shard by shard"))
    #expect(words(500, 11_000).contains("SplitShard goes on from 10,000, shard by shard"))
  }

  private func text(_ streams: String, _ options: String...) -> String {
    run(streams, options + ["--width", "1000"])
  }

  /// The document with each object on a line of its own.
  private func json(_ streams: String, _ options: String...) -> String {
    run(streams, options + ["--format", "json"]).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private func run(_ streams: String, _ options: [String]) -> String {
    let file = """
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [{ "streams": [\(streams)] }] }
      """
    return ToolRun(["plan", "s.json"] + options, files: ["s.json": file]).output
  }
}
