import ShardPlanText
import TestSupport
import Testing

@testable import ShardPlan

/// Files that AWS's CDK, SAM and command line wrote; `Tests/Clients/make` makes them anew.
struct `A file of a real client` {
  private func text(_ name: String) throws -> String {
    try Repository.text("Tests/Clients/data/\(name)")
  }

  private func lines(_ read: ReadInfrastructure) -> [String] {
    // The CDK ends logical IDs with eight digits of a hash.
    read.streams.map { $0.replacing(#/^([A-Za-z]+)[0-9A-F]{8} /#) { "\($0.1) " } }
  }

  @Test func `of the CDK is read`() throws {
    let plain = ReadInfrastructure(template: try text("cdk-streams.template.json"))
    #expect(
      lines(plain) == [
        "Usual - - 1 24 0", "Clicks - on-demand - 24 0", "Audit audit provisioned 4 168 1",
      ])
    #expect(plain.faults.isEmpty && plain.findings.isEmpty && plain.strays.isEmpty)
    let agnostic = try text("cdk-agnostic.template.json")
    #expect(
      lines(ReadInfrastructure(template: agnostic, "Stage=prod"))
        == ["Orders orders-prod - 8 168 1", "Usual - - 1 24 0"])
    #expect(
      lines(ReadInfrastructure(template: agnostic))
        == ["Orders orders-dev - ? 24 0", "Usual - - 1 24 0"])
    #expect(
      lines(ReadInfrastructure(template: agnostic, "Shards=3"))
        == ["Orders orders-dev - 3 24 0", "Usual - - 1 24 0"])
  }

  @Test func `of SAM's translator is read`() throws {
    let template = try text("sam.template.json")
    #expect(ReadInfrastructure(template: template).streams == ["Orders - - 2 - 0"])
    #expect(ReadInfrastructure(template: template, "Shards=5").streams == ["Orders - - 5 - 0"])
  }

  /// What the advice on a template in YAML leads to.
  @Test func `of aws cloudformation package is read`() throws {
    let template = try text("yaml.template.json")
    #expect(ReadInfrastructure(template: template).streams == ["Orders orders-dev - 2 - 1"])
    #expect(
      ReadInfrastructure(template: template, "Stage=prod").streams
        == ["Orders orders-prod - 8 168 1"])
  }

  @Test func `of aws kinesis is read`() throws {
    let start = "arn:aws:kinesis:eu-central-1:123456789012:stream/"
    func named(_ lines: String...) -> [String] { lines.map { start + $0 } }
    let all = ReadInfrastructure(answers: try text("aws-all.json"))
    #expect(
      all.streams
        == named(
          "orders orders provisioned 4 24 1", "clicks clicks on-demand - 24 0",
          "audit audit provisioned 1 168 0"))
    #expect(all.faults.isEmpty)
    #expect(all.infrastructure?.limits?.onDemandStreams == 50)
    let one = ReadInfrastructure(answers: try text("aws-one.json"))
    #expect(one.streams == named("audit audit provisioned 1 168 0"))
    let cut = ReadInfrastructure(answers: try text("aws-cut.json"))
    #expect(cut.findings.first?.hasPrefix("list-cut") == true)
    #expect(cut.streams.last == start + "audit audit provisioned ? ? 0")
  }

  @Test(arguments: [
    ("cdk-streams.template.json", "a CloudFormation template"),
    ("cdk-agnostic.template.json", "a CloudFormation template"),
    ("sam.template.json", "a CloudFormation template"),
    ("yaml.template.json", "a CloudFormation template"),
    ("yaml.template.yaml", "a CloudFormation template in YAML"),
    ("aws-one.json", "a description of streams by AWS"),
    ("aws-all.json", "a description of streams by AWS"),
    ("aws-cut.json", "a description of streams by AWS"),
    ("aws-summary.text", "an answer of 'aws kinesis' as text"),
    ("aws-summary.table", "an answer of 'aws kinesis' as a table"),
  ]) func `is recognized by its content`(_ name: String, _ kind: String) throws {
    #expect(FileKind.kind(of: SourceText(name: "x", text: try text(name)))?.name == kind)
  }
}
