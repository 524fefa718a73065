import TestSupport
import Testing

@testable import ShardPlanTool

/// A file of another kind is answered with what it is and what to do, by its content alone.
struct `A file of another kind` {
  struct Sample: Sendable, CustomTestStringConvertible {
    let kind: String
    let text: String
    let advice: String

    init(_ kind: String, _ text: String, _ advice: String) {
      self.kind = kind
      self.text = text
      self.advice = advice
    }

    var testDescription: String { kind }
  }

  static let packaged =
    "'aws cloudformation package --template-file t.yaml --s3-bucket any --use-json'"
  static let json = "'--output json'"
  static let showPlan = "'terraform show -json tfplan > plan.json'"
  static let options = "--record-size, --rate and --region"

  static let texts = [
    Sample(
      "a raw Terraform state",
      #"{"version": 4, "terraform_version": "1.9.0", "serial": 3, "resources": []}"#,
      "terraform show -json > state.json"),
    Sample(
      "a log of 'terraform plan -json'",
      #"{"@level":"info","@message":"Terraform 1.9.8"}"# + "\n" + #"{"@level":"info"}"#, showPlan),
    Sample(
      "Terraform configuration",
      "# streams\n\nresource \"aws_kinesis_stream\" \"x\" {\n  shard_count = 2\n}\n", showPlan),
    Sample("Terraform configuration", "terraform {\n}\n", showPlan),
    Sample(
      "a CloudFormation template in YAML",
      "AWSTemplateFormatVersion: 2010-09-09\nResources:\n  S:\n    Type: AWS::Kinesis::Stream\n",
      packaged),
    Sample(
      "a CloudFormation template in YAML",
      "# streams\n---\nTransform: AWS::Serverless-2016-10-31\nResources:\n", packaged),
    Sample(
      "an answer of 'aws kinesis' in YAML", "StreamDescriptionSummary:\n  OpenShardCount: 2\n", json
    ),
    Sample("an answer of 'aws kinesis' in YAML", "StreamNames:\n- a\n", json),
    Sample(
      "an answer of 'aws kinesis' as text",
      "STREAMDESCRIPTIONSUMMARY\tNONE\t2\t24\tarn:aws:kinesis:us-east-1:1:stream/a\n", json),
    Sample("an answer of 'aws kinesis' as text", "STREAMNAMES\ta\nSTREAMNAMES\tb\n", json),
    Sample(
      "an answer of 'aws kinesis' as a table",
      "-------------------------\n|  DescribeStreamSummary  |\n+-----------------------+\n", json),
    Sample(
      "an answer of 'aws kinesis describe-stream'", #"{"StreamDescription": {"Shards": []}}"#,
      "'aws kinesis describe-stream-summary'"),
    Sample(
      "an answer of 'aws kinesis list-shards'", #"{"Shards": []}"#,
      "'aws kinesis describe-stream-summary'"),
    Sample(
      "an answer of 'aws cloudwatch get-metric-data'", #"{"MetricDataResults": []}"#,
      "IncomingBytes by IncomingRecords is --record-size"),
    Sample(
      "an answer of 'aws cloudwatch get-metric-statistics'", #"{"Datapoints": []}"#,
      "IncomingBytes by IncomingRecords is --record-size"),
    Sample("an answer of 'aws ce get-cost-and-usage'", #"{"ResultsByTime": []}"#, options),
    Sample(
      "a Cost and Usage Report", "identity/LineItemId,lineItem/UsageType,lineItem/Operation\n",
      options),
    Sample("a Cost and Usage Report", "bill_type,line_item_usage_type,x\n", options),
    Sample("a FOCUS export of costs", "BilledCost,ChargePeriodStart,ServiceName\n", options),
    Sample("a comma-separated table", "time,records,bytes\n2026-11-01,1,2\n", options),
    Sample(
      "a scenario in YAML", "formatVersion: 1\nscenarios:\n  - stream: {}\n", "yq -o=json"),
    Sample("YAML", "a: 1\n", "yq -o=json"),
    Sample("a report saved as JSON", #"{"schemaVersion": 1, "scenarios": []}"#, "scenario file"),
    Sample("a report saved as CSV", "scenario,region,mode\n", "scenario file"),
    Sample(
      "a price table", #"{"formatVersion": 1, "region": "us-east-1", "prices": {}}"#,
      "'shardplan prices check' checks it"),
    Sample(
      "a price file of AWS", #"{"offerCode": "AmazonKinesis"}"#, "'shardplan prices import'"),
    Sample(
      "a document with sections", "# Review\n\n<!-- shardplan compare x.json -->\n",
      "'shardplan inject'"),
    Sample("Markdown", "# Review\n\ntext\n", "'shardplan inject'"),
    Sample("a web page", "<!DOCTYPE html>\n<html></html>\n", options),
  ]

  @Test(arguments: texts) func `is named in place of a scenario file`(_ sample: Sample) {
    let run = ToolRun("compare", "orders.json", files: ["orders.json": sample.text])
    #expect(
      run.messages.contains("error: This is \(sample.kind), not a scenario file. [other-kind]"))
    #expect(run.messages.contains(sample.advice))
    #expect(run.errors.matches(of: /\[[a-z-]+\]/).count == 1)
    #expect(run.exitCode == 65)
  }

  @Test(arguments: [
    ("a gzip file", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "gunzip"),
    ("a zip file", Array("PK\u{3}\u{4}\0\0x.json".utf8), "unzip"),
    ("a binary Terraform plan", Array("PK\u{3}\u{4}\0\0tfplan".utf8), showPlan),
    ("a Parquet file", Array("PAR1\0\0PAR1".utf8), "--record-size"),
    ("a program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "--record-size"),
    ("a binary file", [1, 2, 0, 3], "--record-size"),
  ]) func `is named by its first bytes`(_ kind: String, _ bytes: [UInt8], _ advice: String) {
    let environment = MemoryEnvironment()
    environment.files["orders.json"] = bytes
    let run = ToolRun("compare", "orders.json", in: environment)
    #expect(run.messages.contains("This is \(kind), not a scenario file."))
    #expect(run.messages.contains(advice))
    #expect(run.exitCode == 65)
  }

  static let scenario = #"{"formatVersion": 1, "region": "us-east-1", "scenarios": []}"#

  @Test(arguments: [
    ("prices check x.json", "This is a scenario file, not a price table."),
    ("prices import x.json --into y", "This is a scenario file, not a price file of AWS."),
  ]) func `is named by every command that reads files`(_ command: String, _ message: String) {
    let words = command.split(separator: " ").map { String($0) }
    let run = ToolRun(words, files: ["x.json": Self.scenario])
    let said = ToolRun.unwrapped(run.output + run.errors)
    #expect(said.contains(message))
    #expect(said.contains("'shardplan compare'"))
  }

  @Test(arguments: [
    #"{"scenarios": []}"#, #"{"formatVersion": 2, "scenarios": []}"#, #"{"formatVersion": 1}"#,
    #"{"formatVersion": 1, "scenarios": [1,]}"#, "", "{", "[]", "1", "null", "{}",
  ]) func `is no faulty scenario file`(_ text: String) {
    let run = ToolRun("compare", "orders.json", files: ["orders.json": text])
    #expect(!run.errors.contains("other-kind"))
    #expect(run.exitCode == 65)
  }

  @Test func `is advised no command that does not exist`() {
    let names = Set(Commands.all.map { $0.path[0] })
    let samples = Self.texts.map { sample in
      ToolRun("compare", "x", files: ["x": sample.text]).messages
    }
    for message in samples {
      for mention in message.matches(of: /shardplan ([a-z]+)/) {
        #expect(names.contains(String(mention.1)), "\(mention.0)")
      }
    }
  }
}
