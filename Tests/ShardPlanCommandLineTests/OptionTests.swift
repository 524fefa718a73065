import ShardPlanCommandLine
import Testing

struct `An option` {
  private func arguments(_ line: String) throws -> Arguments {
    let request = try Sample.parse(line)
    guard case .run(_, let arguments) = request else {
      throw UnexpectedRequest(request: request)
    }
    return arguments
  }

  private struct UnexpectedRequest: Error { let request: Request }

  @Test func `is read with its own type`() throws {
    let arguments = try arguments(
      "estimate w --region a,b --growth 5 --size 2kB --mode on-demand --width 100 --format csv "
        + "--month may --output o --prices p --quiet")
    #expect(arguments[Sample.region] == ["a", "b"])
    #expect(arguments[Sample.growth] == 5)
    #expect(arguments[Sample.size] == 2000)
    #expect(arguments[Sample.mode] == [.onDemand])
    #expect(arguments[Sample.width] == 100)
    #expect(arguments[Sample.format] == .csv)
    #expect(arguments[Sample.month] == "may")
    #expect(arguments[Sample.output] == "o")
    #expect(arguments[Sample.prices] == "p")
    #expect(arguments[Sample.quiet])
  }

  @Test func `has its default when it is not given`() throws {
    let arguments = try arguments("estimate w")
    #expect(arguments[Sample.region].isEmpty)
    #expect(arguments[Sample.growth] == nil)
    #expect(arguments[Sample.width] == 80)
    #expect(arguments[Sample.format] == .text)
    #expect(!arguments[Sample.quiet])
    #expect(!arguments.gives(Sample.format))
  }

  @Test func `is given even if with its default`() throws {
    #expect(try arguments("estimate w --format text").gives(Sample.format))
  }

  @Test func `that is required has a value`() throws {
    #expect(try arguments("sweep w --vary rate=1,2")[Sample.vary] == "rate=1,2")
  }

  @Test func `that is required may be one that is given several times`() throws {
    let step = Option.text("step", help: "What to do.").repeated().required()
    let parser = Parser(root: Command("walk", abstract: "Do it.", options: .of(step)))
    let error = #expect(throws: UsageError.self) { try parser.parse([]) }
    #expect(error?.message == "Missing expected argument '--step <step>'.")
    guard case .run(_, let arguments) = try parser.parse(["--step", "a,b", "--step", "c"]) else {
      Issue.record("It does not run.")
      return
    }
    #expect(arguments[step] == ["a,b", "c"])
    #expect(Help.synopsis(for: [], of: parser.root) == "walk --step <step> ...")
  }

  @Test func `that is required cannot be read for another command`() async {
    await #expect(processExitsWith: .failure) {
      guard case .run(_, let arguments) = try Sample.parse("estimate w") else { return }
      _ = arguments[Sample.vary]
    }
  }

  @Test func `tells completions what its value is`() {
    func kind<Value>(_ option: Option<Value>) -> ValueKind? { option.declaration.value?.kind }
    #expect(kind(Sample.region) == .suggested(["us-east-1", "eu-west-1"]))
    #expect(kind(Sample.growth) == .text)
    #expect(kind(Sample.format) == .choice(["text", "json", "csv"]))
    #expect(kind(Sample.mode) == .choice(["provisioned", "on-demand"]))
    #expect(kind(Sample.output) == .file(extensions: []))
    #expect(kind(Sample.prices) == .folder)
    #expect(kind(Sample.quiet) == nil)
    #expect(Sample.region.declaration.value?.isList == true)
  }
}
