import ShardPlanText
import Testing

@testable import ShardPlan

/// Where the region of a stream is looked for, in order.
struct `The region of a Terraform stream` {
  /// The region that a plan gives its only stream, in words.
  private func region(
    module: String = "", own: String = "", arn: String? = nil, key: String? = "aws",
    providers: String = "", root: String = "", call: String = "", declared: String = "{}",
    values: String = "{}"
  ) -> String? {
    let before = arn.map { #"{ "name": "x", "shard_count": 1, "arn": "\#($0)" }"# } ?? "null"
    let resources = key.map {
      #"{ "type": "aws_kinesis_stream", "name": "x", "provider_config_key": "\#($0)" }"#
    }
    let list = #""resources": [\#(resources ?? "")]"#
    let rootModule =
      module.isEmpty
      ? "{ \(list) }"
      : #"{ \#(root) "module_calls": { "own": { "expressions": { \#(call) }, "#
        + #""module": { \#(list), "variables": \#(declared) } } } }"#
    let text = """
      { "format_version": "1.2", "variables": \(values), "resource_changes": [
        { "address": "a", "module_address": "\(module)", "type": "aws_kinesis_stream", "name": "x",
          "change": { "actions": ["update"], "before": \(before),
            "after": { "name": "x", "shard_count": 1 \(own) }, "after_unknown": {} } }],
        "configuration": { "provider_config": { \(providers) }, "root_module": \(rootModule) } }
      """
    var reader = DocumentReader(SourceText(name: "plan.json", text: text))
    let found = TerraformPlan.infrastructure(of: &reader)
    #expect(reader.diagnostics.isEmpty)
    let region = found?.streams.first?.after?.region
    return region?.value ?? region?.reason
  }

  private func provider(_ region: String, in module: String? = nil) -> String {
    let place = module.map { #""module_address": "\#($0)", "# } ?? ""
    let key = module.map { "\($0):aws" } ?? "aws"
    return #""\#(key)": { \#(place)"name": "aws", "expressions": { "region": \#(region) } }"#
  }

  private let constant = #"{ "constant_value": "eu-west-1" }"#
  private let variable = #"{ "references": ["var.r"] }"#
  private let arn = "arn:aws:kinesis:eu-north-1:1:stream/x"
  private let values = #"{ "r": { "value": "ap-south-1" } }"#

  @Test func `is its own, then its ARN's, then its provider's`() {
    let own = #", "region": "sa-east-1""#
    #expect(region(own: own, arn: arn, providers: provider(constant)) == "sa-east-1")
    #expect(region(arn: arn, providers: provider(constant)) == "eu-north-1")
    #expect(region(arn: "arn:aws-cn:kinesis:cn-north-1:1:stream/x") == "cn-north-1")
    #expect(region(providers: provider(constant)) == "eu-west-1")
  }

  @Test func `is that of a variable`() {
    #expect(region(providers: provider(variable), values: values) == "ap-south-1")
    let part = #"{ "references": ["var.s.region", "var.s"] }"#
    let record = #"{ "s": { "value": { "region": "us-east-2" } } }"#
    #expect(region(providers: provider(part), values: record) == "us-east-2")
  }

  @Test func `is that of the module which configures the provider`() {
    func own(_ call: String, _ declared: String = "{}") -> String? {
      region(
        module: "module.own[0]", key: "module.own:aws",
        providers: provider(variable, in: "module.own"), call: call, declared: declared,
        values: values)
    }
    #expect(own(#""r": { "constant_value": "us-east-2" }"#) == "us-east-2")
    #expect(own(#""r": { "references": ["var.r"] }"#) == "ap-south-1")
    #expect(own("", #"{ "r": { "default": "ca-central-1" } }"#) == "ca-central-1")
    // The variable of the same name in the root is another one.
    #expect(own("") == "comes from var.r")
  }

  @Test func `is that of the default provider without a configuration`() {
    #expect(region(key: nil, providers: provider(constant)) == "eu-west-1")
  }

  @Test func `is never guessed`() {
    #expect(region() == nil)
    #expect(region(key: "aws.other", providers: provider(constant)) == nil)
    #expect(
      region(
        providers: provider(#"{ "references": ["data.aws_region.r.name", "data.aws_region.r"] }"#))
        == "comes from data.aws_region.r")
    #expect(
      region(providers: provider(variable), values: #"{ "r": { "value": "eu" } }"#)
        == "computed from 'eu'")
    #expect(
      region(providers: provider(#"{ "references": ["var.r", "var.zone"] }"#), values: values)
        == "comes from var.r")
    #expect(region(arn: "arn:aws:sns:eu-north-1:1:x") == nil)
  }
}
