import ShardPlanText
import Testing

@testable import ShardPlan

/// The value of an expression in a small template.
struct `An expression of a template` {
  static let parameters = """
    {
      "Stage": { "Type": "String", "Default": "prod" },
      "Shards": { "Type": "Number", "Default": 2 },
      "Open": { "Type": "String" },
      "Names": { "Type": "CommaDelimitedList", "Default": "a, b,c" },
      "Stored": { "Type": "AWS::SSM::Parameter::Value<String>", "Default": "/shards" },
      "On": { "Type": "String", "Default": true },
      "Long": { "Type": "String", "Default": "\(String(repeating: "x", count: 4_097))" }
    }
    """
  static let mappings = """
    {
      "Sizes": { "prod": { "Shards": 8, "Tags": ["x", "y"] }, "dev": { "Shards": "1" } },
      "Regions": { "us-east-1": { "Shards": 3 } }
    }
    """
  static let conditions = """
    {
      "IsProd": { "Fn::Equals": [{ "Ref": "Stage" }, "prod"] },
      "IsDev": { "Fn::Not": [{ "Condition": "IsProd" }] },
      "IsOpen": { "Fn::Equals": [{ "Ref": "Open" }, "x"] },
      "Never": { "Fn::And": [{ "Condition": "IsOpen" }, { "Condition": "IsDev" }] },
      "Always": { "Fn::Or": [{ "Condition": "IsOpen" }, { "Condition": "IsProd" }] },
      "Perhaps": { "Fn::Or": [{ "Condition": "IsOpen" }, { "Condition": "IsDev" }] },
      "Self": { "Fn::Not": [{ "Condition": "Self" }] },
      "Hen": { "Fn::Not": [{ "Condition": "Egg" }] },
      "Egg": { "Fn::Not": [{ "Condition": "Hen" }] },
      "Chick": { "Condition": "Egg" },
      "TwoIsTwo": { "Fn::Equals": [{ "Ref": "Shards" }, "2"] },
      "Strange": { "Fn::Contains": [["a"], "a"] },
      "Bare": "IsProd"
    }
    """

  static func entries(_ text: String) throws -> [String: JSONValue] {
    let json = try JSONReader.read(SourceText(name: "", text: text))
    guard case .object(let members) = json.content else { return [:] }
    return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
  }

  static func value(
    of text: String, given: [String: String] = [:], region: String? = nil
  ) throws -> TemplateValue {
    let scope = TemplateScope(
      TemplateScope.Sections(
        parameters: try entries(parameters), mappings: try entries(mappings),
        conditions: try entries(conditions), resources: ["Orders"]),
      given: given, region: region)
    return scope.value(try JSONReader.read(SourceText(name: "", text: text)))
  }

  @Test(arguments: [
    ("8", "8"), ("\"8\"", "8"), ("true", "true"), ("\"\"", ""),
    (#"{ "Ref": "Shards" }"#, "2"), (#"{ "Ref": "On" }"#, "true"),
    (#"{ "Fn::If": ["IsProd", 168, 24] }"#, "168"), (#"{ "Fn::If": ["IsDev", 168, 24] }"#, "24"),
    (#"{ "Fn::If": ["TwoIsTwo", "same", "other"] }"#, "same"),
    (#"{ "Fn::If": ["Never", 1, 2] }"#, "2"), (#"{ "Fn::If": ["Always", 1, 2] }"#, "1"),
    (#"{ "Fn::If": ["Perhaps", 4, "4"] }"#, "4"),
    (#"{ "Fn::If": ["Perhaps", { "Ref": "Shards" }, 2] }"#, "2"),
    (#"{ "Fn::FindInMap": ["Sizes", { "Ref": "Stage" }, "Shards"] }"#, "8"),
    (#"{ "Fn::FindInMap": ["Sizes", "qa", "Shards", { "DefaultValue": 5 }] }"#, "5"),
    (#"{ "Fn::Sub": "orders-${Stage}" }"#, "orders-prod"),
    (#"{ "Fn::Sub": "${!Stage}-$Stage-${Stage" }"#, "${Stage}-$Stage-${Stage"),
    (#"{ "Fn::Sub": ["${a}${a}/${Stage}", { "a": { "Ref": "Shards" }, "Stage": "x" }] }"#, "22/x"),
    (#"{ "Fn::Join": ["-", ["a", { "Ref": "AWS::NoValue" }, { "Ref": "Stage" }]] }"#, "a-prod"),
    (#"{ "Fn::Join": ["+", { "Ref": "Names" }] }"#, "a+b+c"),
    (#"{ "Fn::Join": ["-", { "Fn::FindInMap": ["Sizes", "prod", "Tags"] }] }"#, "x-y"),
    (#"{ "Fn::Join": ["", []] }"#, ""),
    (#"{ "Fn::Select": ["1", { "Ref": "Names" }] }"#, "b"),
    (#"{ "Fn::Select": [0, { "Fn::Split": ["/", "a/b"] }] }"#, "a"),
    (#"{ "Fn::Select": [1, { "Fn::Split": ["--", "a--"] }] }"#, ""),
  ]) func `is evaluated`(_ text: String, _ expected: String) throws {
    #expect(try Self.value(of: text).knownText == expected)
  }

  @Test(arguments: [
    (#"{ "Ref": "Open" }"#, "the parameter 'Open' has no value"),
    (#"{ "Ref": "Stored" }"#, "Parameter Store"),
    (#"{ "Ref": "Long" }"#, "too long"),
    (#"{ "Ref": "Nothing" }"#, "defines no 'Nothing'"),
    (#"{ "Ref": "AWS::AccountId" }"#, "'AWS::AccountId' is known only when deployed"),
    (#"{ "Ref": "AWS::Region" }"#, "'AWS::Region' needs one --region"),
    (#"{ "Ref": "Orders" }"#, "the name of 'Orders'"),
    (#"{ "Ref": ["Stage"] }"#, "arguments of 'Ref'"),
    (#"{ "Fn::GetAtt": ["Orders", "Arn"] }"#, "'Orders.Arn' is known only when deployed"),
    (#"{ "Fn::GetAtt": "Orders.Arn" }"#, "'Orders.Arn' is known only when deployed"),
    (#"{ "Fn::GetAtt": ["Others", "Arn"] }"#, "defines no 'Others'"),
    (#"{ "Fn::ImportValue": "x" }"#, "'Fn::ImportValue'"),
    (#"{ "Fn::Transform": { "Name": "x" } }"#, "'Fn::Transform'"),
    (#"{ "Fn::Transform": { "Name": "x" }, "ShardCount": 2 }"#, "'Fn::Transform'"),
    (#"{ "Fn::ForEach::Loop": ["x", ["a"], {}] }"#, "'Fn::ForEach::Loop'"),
    (#"{ "Fn::Length": [1, 2] }"#, "'Fn::Length'"),
    (#"{ "Fn::GetAZs": "" }"#, "'Fn::GetAZs'"),
    (#""{{resolve:ssm:/shards}}""#, "dynamic reference '{{resolve:ssm:/shards}}'"),
    (#"{ "Fn::Sub": "{{resolve:ssm:/${Stage}}}" }"#, "dynamic reference '{{resolve:ssm:/prod}}'"),
    (
      #"{ "Fn::If": ["IsOpen", 1, 2] }"#,
      "the condition 'IsOpen' is not known: the parameter 'Open'"
    ),
    (#"{ "Fn::If": ["IsOpen", { "Ref": "Open" }, { "Ref": "Open" }] }"#, "'IsOpen'"),
    (#"{ "Fn::If": ["Self", 1, 2] }"#, "the condition 'Self' depends on itself"),
    (#"{ "Fn::If": ["Chick", 1, 2] }"#, "depends on itself"),
    (#"{ "Fn::If": ["Nowhere", 1, 2] }"#, "defines no 'Nowhere'"),
    (#"{ "Fn::If": ["Strange", 1, 2] }"#, "'Fn::Contains'"),
    (#"{ "Fn::If": ["Bare", 1, 2] }"#, "arguments of 'Conditions'"),
    (#"{ "Fn::If": ["IsProd", 1] }"#, "arguments of 'Fn::If'"),
    (
      #"{ "Fn::FindInMap": ["Sizes", "qa", "Shards"] }"#,
      "the mapping 'Sizes' has no 'qa', 'Shards'"
    ),
    (#"{ "Fn::FindInMap": ["Sizes", { "Ref": "Open" }, "Shards"] }"#, "'Open'"),
    (#"{ "Fn::FindInMap": ["Regions", { "Ref": "AWS::Region" }, "Shards"] }"#, "--region"),
    (#"{ "Fn::Sub": "a-${Open}" }"#, "'Open'"),
    (#"{ "Fn::Sub": "${ Stage }" }"#, "defines no ' Stage '"),
    (#"{ "Fn::Sub": "${Names}" }"#, "arguments of 'Fn::Sub'"),
    (#"{ "Fn::Join": ["-", "a"] }"#, "arguments of 'Fn::Join'"),
    (#"{ "Fn::Join": ["-", [["a"]]] }"#, "arguments of 'Fn::Join'"),
    (#"{ "Fn::Select": [3, { "Ref": "Names" }] }"#, "arguments of 'Fn::Select'"),
    (#"{ "Fn::Select": [-1, { "Ref": "Names" }] }"#, "arguments of 'Fn::Select'"),
    (#"{ "Fn::Select": [0, { "Fn::Split": ["", "ab"] }] }"#, "arguments of 'Fn::Split'"),
    ("null", "null"),
    // A letter that only looks like the K of an ASCII name.
    (#"{ "Ref": "\#u{212A}ey" }"#, "defines no"),
  ]) func `is unknown by name`(_ text: String, _ reason: String) throws {
    let value = try Self.value(of: text)
    #expect(value.knownText == nil)
    #expect(value.reason?.words.contains(reason) == true, "\(value.reason?.words ?? "none")")
  }

  @Test func `takes values of parameters`() throws {
    let text = #"{ "Fn::If": ["IsProd", { "Ref": "Open" }, { "Ref": "Shards" }] }"#
    #expect(try Self.value(of: text, given: ["Open": ""]).knownText?.isEmpty == true)
    #expect(try Self.value(of: text, given: ["Stage": "dev", "Shards": "7"]).knownText == "7")
    // Given as well, it is the name of an entry in Parameter Store.
    #expect(try Self.value(of: #"{ "Ref": "Stored" }"#, given: ["Stored": "4"]).knownText == nil)
  }

  @Test(arguments: [
    ("us-east-1", "aws us-east-1 amazonaws.com"),
    ("cn-north-1", "aws-cn cn-north-1 amazonaws.com.cn"),
    ("us-gov-west-1", "aws-us-gov us-gov-west-1 amazonaws.com"),
  ]) func `knows the region that is given`(_ region: String, _ expected: String) throws {
    let text = #"{ "Fn::Sub": "${AWS::Partition} ${AWS::Region} ${AWS::URLSuffix}" }"#
    #expect(try Self.value(of: text, region: region).knownText == expected)
  }

  @Test func `drops what is absent from lists and objects`() throws {
    let value = try Self.value(
      of:
        #"{ "a": [{ "Ref": "AWS::NoValue" }, 1], "b": { "Fn::If": ["IsDev", 1, { "Ref": "AWS::NoValue" }] } }"#
    )
    #expect(value["b"].isAbsent)
    guard case .list(let elements) = value["a"] else {
      Issue.record("A list should stay one.")
      return
    }
    #expect(elements.map { $0.knownText } == ["1"])
  }
}

/// Templates that would take any time or memory, or any depth of calls.
struct `A hostile template` {
  @Test func `of texts that double with each level ends`() throws {
    var text = "\"aaaaaaaaaaaaaaaa\""
    for _ in 0..<30 { text = #"{ "Fn::Sub": ["${a}${a}", { "a": \#(text) }] }"# }
    #expect(try `An expression of a template`.value(of: text).reason == .tooLong)
  }

  @Test func `of a condition below many others ends`() throws {
    let chain = (0..<50_000).map {
      "\"C\($0)\": { \"Fn::Not\": [{ \"Condition\": \"C\($0 + 1)\" }] }"
    }
    let conditions = try `An expression of a template`.entries(
      "{ \(chain.joined(separator: ",")), \"C50000\": { \"Fn::Equals\": [1, 1] } }")
    let scope = TemplateScope(
      TemplateScope.Sections(conditions: conditions), given: [:], region: nil)
    guard case .known(true) = scope.decision(of: "C0") else {
      Issue.record("An even number of negations changes nothing.")
      return
    }
  }

  @Test func `of conditions in one large circle ends`() throws {
    let circle = (0..<20_000).map {
      "\"C\($0)\": { \"Fn::Not\": [{ \"Condition\": \"C\(($0 + 1) % 20_000)\" }] }"
    }
    let conditions = try `An expression of a template`.entries(
      "{ \(circle.joined(separator: ",")) }")
    let scope = TemplateScope(
      TemplateScope.Sections(conditions: conditions), given: [:], region: nil)
    guard case .unknown(.circular) = scope.decision(of: "C7") else {
      Issue.record("Nothing decides a circle.")
      return
    }
  }

  @Test func `of negations inside of each other ends`() throws {
    var text = #"{ "Fn::Equals": [1, 2] }"#
    for _ in 0..<40 { text = #"{ "Fn::Not": [\#(text)] }"# }
    let scope = TemplateScope(
      TemplateScope.Sections(
        conditions: try `An expression of a template`.entries("{ \"Deep\": \(text) }")),
      given: [:], region: nil)
    guard case .known(false) = scope.decision(of: "Deep") else {
      Issue.record("An even number of negations changes nothing.")
      return
    }
  }

  @Test func `of a huge list is unknown`() throws {
    let list = String(repeating: "\"a\",", count: 200_000) + "\"a\""
    let text = #"{ "Fn::Join": ["\#(String(repeating: "-", count: 5_000))", [\#(list)]] }"#
    #expect(try `An expression of a template`.value(of: text).reason == .tooLong)
    let short = #"{ "Fn::Join": ["\#(String(repeating: "-", count: 9_000))", ["a", "a", "a"]] }"#
    #expect(try `An expression of a template`.value(of: short).reason == .tooLong)
  }
}
