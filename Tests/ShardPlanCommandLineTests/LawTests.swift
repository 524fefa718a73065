import ShardPlanCommandLine
import TestSupport
import Testing

struct `Any words at all` {
  @Test(arguments: Effort.sample(UInt64(0)..<300, oneIn: 5))
  func `give a request or an error that can be shown`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let words = junk(using: &random)
      do throws(UsageError) {
        let request = try Parser(root: Sample.tool).parse(words)
        guard case .run(let path, let arguments) = request else { continue }
        #expect(!path.isEmpty && arguments.operands.count <= words.count)
        _ = Sample.summary(of: request)
      } catch {
        let width = Int.random(in: -2...120, using: &random)
        let text = error.text(for: Sample.tool, width: width)
        #expect(text.hasPrefix("Error: \(error.message)\n") && text.hasSuffix("\n"))
        // Nothing typed may steer the terminal.
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" }, "\(words)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `give help if they ask for it before a double dash`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var words = junk(using: &random)
    let end = words.firstIndex(of: "--") ?? words.count
    words.insert(
      Bool.random(using: &random) ? "--help" : "-h", at: .random(in: 0...end, using: &random))
    let request = try Parser(root: Sample.tool).parse(words)
    guard case .help = request else {
      Issue.record("\(words) gave \(request)")
      return
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `mean the same wherever the options stand`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let choices = [
      [["--region", "a"], ["--region=a"], ["-ra"], ["-r=a"], ["-r", "a"]],
      [["-q"], ["--quiet"], ["-qq"], ["-q", "--quiet"]],
      [["--growth", "-5"], ["--growth=-5"], ["-g-5"], ["-g", "-5"]],
      [["--color", "never"], ["--color=never"]],
    ]
    var parts = choices.compactMap { $0.randomElement(using: &random) }
    parts.shuffle(using: &random)
    parts.insert(["estimate"], at: .random(in: 0...parts.count, using: &random))
    let command = parts.firstIndex(of: ["estimate"]) ?? 0
    parts.insert(["w"], at: .random(in: (command + 1)...parts.count, using: &random))
    let request = try Parser(root: Sample.tool).parse(Array(parts.joined()))
    #expect(
      Sample.summary(of: request) == "estimate region=a growth=-5 quiet color=never <- 'w'",
      "\(parts)")
  }

  @Test(arguments: UInt64(0)..<100)
  func `are refused for every mistake that they would be refused for alone`(seed: UInt64) {
    func messages(_ mistakes: [[String]]) -> Set<String> {
      do throws(UsageError) {
        _ = try Parser(root: Sample.tool).parse(["estimate", "w"] + mistakes.joined())
        return []
      } catch {
        return Set(error.messages)
      }
    }
    var random = SplitMix64(seed: seed)
    let mistakes = [
      ["--aa"], ["--bb=1"], ["---"], ["-z"], ["--region", ""], ["--width=1"], ["--format", "png"],
      ["-g", "lots"], ["--quiet=yes"], ["--mode=a,,b"], ["--month=x"], ["--size=25kb"],
    ].shuffled(using: &random).prefix(.random(in: 1...12, using: &random))
    let alone = mistakes.map { messages([$0]) }
    #expect(alone.allSatisfy { !$0.isEmpty })
    #expect(messages(Array(mistakes)) == alone.reduce([]) { $0.union($1) }, "\(mistakes)")
  }

  /// Up to eight words, near to what the tool takes and far from it.
  private func junk(using random: inout SplitMix64) -> [String] {
    let known = [
      "estimate", "compare", "sweep", "prices", "show", "completions", "help", "estimat", "w", "-",
      "--", "", "--region", "--region=", "--region=a,,b", "-r", "-ra", "-qx", "-qg", "-20", "-.5",
      "--growth", "--format", "json", "png", "--format=csv", "--width", "99999999999999999999",
      "--size", "25kb", "--vary", "--vary=a", "--version", "--color", "never", "---", "---x", "-=",
      "--=", "-q=1", "--quiet=yes", "zsh", "--generate-completion-script", "--help-hidden",
    ]
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in
      if Int.random(in: 0..<4, using: &random) > 0 {
        return known.randomElement(using: &random) ?? ""
      }
      let letters: [Character] = [
        "-", "-", "=", ",", "r", "q", "x", "1", " ", "\n", "\u{7}", "\u{1B}", "é", "\u{301}", "👩‍👩‍👧",
        "\u{0}", "\r\n", "'", "文",
      ]
      return String(
        (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
          letters.randomElement(using: &random)
        })
    }
  }
}
