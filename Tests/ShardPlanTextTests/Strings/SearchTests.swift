import ShardPlanText
import Testing

struct `A search in text` {
  @Test(arguments: [
    ("a-b-c", "-", "a--b--c"), ("aaa", "aa", "--a"), ("", "-", ""), ("abc", "x", "abc"),
    ("'é'", "'", "--é--"), ("x", "xy", "x"),
  ])
  func `replaces every occurrence`(text: String, old: String, new: String) {
    #expect(text.replacing(old, with: "--") == new)
  }

  @Test func `finds the first occurrence only`() throws {
    let text = "ab..cd..ef"
    let range = try #require(text.firstRange(of: ".."))
    #expect(text[..<range.lowerBound] == "ab")
    #expect(text[range.upperBound...] == "cd..ef")
    #expect("ab".firstRange(of: "..") == nil)
  }
}
