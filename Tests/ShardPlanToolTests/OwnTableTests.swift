import TestSupport
import Testing

/// Prices of the user's own: regions that this release does not know, and discounts.
struct `Own price tables` {
  static let stream = ["--record-size", "1KB", "--rate", "100/s"]

  /// The bundled table of us-east-1 as that of another region, with further fields.
  static func table(
    of region: String, at location: String = "Nowhere (Far West)", fields: String = ""
  ) throws -> String {
    try Repository.text("Pricing/us-east-1.json")
      .replacing("us-east-1", with: region).replacing("US East (N. Virginia)", with: location)
      .replacing("  \"prices\": {", with: fields + "  \"prices\": {")
  }

  // MARK: Regions of tomorrow (A24)

  @Test(arguments: ["xx-west-1", "eusc-de-east-1", "us-isob-east-1"])
  func `price a region that AWS opened after this release (A24)`(region: String) throws {
    let files = ["own/\(region).json": try Self.table(of: region)]
    let own = ToolRun(
      ["compare"] + Self.stream + ["--region", region, "--prices", "own", "--format", "csv"],
      files: files)
    let bundled = ToolRun(
      ["compare"] + Self.stream + ["--region", "us-east-1", "--format", "csv"])
    #expect(own.exitCode == 0, "\(own.errors)")
    #expect(
      own.output.replacing("own/", with: "bundled/")
        == bundled.output.replacing("us-east-1", with: region).replacing(
          "US East (N. Virginia)", with: "Nowhere (Far West)"), "\(own.output)")
    let file = ToolRun(
      "plan", "s.json", "--prices", "own",
      files: files.merging([
        "s.json": #"""
        { "formatVersion": 1, "region": "\#(region)", "scenarios": [
          { "stream": { "recordSize": "1 KB", "rate": "100/s" } }] }
        """#
      ]) { $1 })
    #expect(file.exitCode == 0 && file.output.contains("Nowhere (Far West)"), "\(file.errors)")
    for command in [["list"], ["show", region]] {
      let run = ToolRun(["prices"] + command + ["--prices", "own"], files: files)
      #expect(run.exitCode == 0 && run.output.contains("Nowhere (Far West)"), "\(run.errors)")
    }
    let diff = ToolRun("prices", "diff", "own", "own", "--fail-on-change", files: files)
    #expect(diff.exitCode == 0, "\(diff.errors)")
  }

  @Test func `price a region in living documents, too (A24)`() throws {
    let words = "compare \(Self.stream.joined(separator: " ")) --region xx-west-1 --prices own"
    let run = ToolRun(
      "inject", "a.md",
      files: [
        "own/xx-west-1.json": try Self.table(of: "xx-west-1"),
        "a.md": "<!-- shardplan \(words) -->\n<!-- /shardplan -->\n",
      ])
    #expect(run.exitCode == 0, "\(run.errors)")
  }

  @Test func `have the usual quotas where the region is new (A24)`() throws {
    let words = ["plan", "--record-size", "1KB", "--rate", "1500000/s", "--region", "xx-west-1"]
    let run = ToolRun(
      words + ["--prices", "own"], files: ["own/xx-west-1.json": try Self.table(of: "xx-west-1")])
    #expect(run.output.contains("an account has 1,000 here"), "\(run.output)")
    #expect(
      run.output.contains(
        "• xx-west-1 is newer than this release, or misspelled: its quotas are taken to\n"
          + "  be the usual ones."), "\(run.output)")
  }

  @Test func `are needed for a region that this release does not know (A24)`() throws {
    let compare = ["compare"] + Self.stream + ["--region", "xx-west-1"]
    let bundled = ToolRun(compare)
    #expect(bundled.exitCode == 64)
    #expect(
      bundled.errors.hasPrefix(
        "Error: The value 'xx-west-1' is invalid for '--region <code>'. Did you mean 'ca-west-1'?\n"
      ))
    let own = ToolRun(
      compare + ["--prices", "own"], files: ["own/yy-west-1.json": try Self.table(of: "yy-west-1")])
    #expect(own.exitCode == 64)
    #expect(
      own.errors.hasPrefix(
        "Error: There are no prices for 'xx-west-1'. Did you mean 'yy-west-1'?\n"))
    let file = ToolRun(
      "compare", "s.json",
      files: [
        "s.json": #"""
        { "formatVersion": 1, "region": "xx-west-1", "scenarios": [
          { "stream": { "recordSize": "1 KB", "rate": "100/s" } }] }
        """#
      ])
    #expect(file.exitCode == 65 && file.errors.contains("[unknown-region]"))
    #expect(file.errors.contains("did you mean 'ca-west-1'?"))
  }

  @Test(arguments: ["Frankfurt", "../us-east-1", "us-east", "us-east-1.json", "US-EAST-1", "e-a-1"])
  func `are not looked for under what is no code of a region`(region: String) throws {
    let run = ToolRun(
      ["compare"] + Self.stream + ["--region", region, "--prices", "own"],
      files: ["own/xx-west-1.json": try Self.table(of: "xx-west-1")])
    #expect(run.exitCode == 64)
    #expect(run.errors.hasPrefix("Error: The value '\(region)' is invalid for '--region <code>'."))
  }

  @Test func `are checked in spite of a region that is not known (A24)`() throws {
    func check(_ options: String..., table: String) -> ToolRun {
      ToolRun(["prices", "check", "own"] + options, files: ["own/xx-west-1.json": table])
    }
    let sound = try Self.table(of: "xx-west-1")
    #expect(check(table: sound).exitCode == 0)
    #expect(
      ToolRun.unwrapped(check(table: sound).output).hasPrefix(
        "own/xx-west-1.json:3:13: warning: This release does not know the region 'xx-west-1'. "
          + "[new-region]\n"), "\(check(table: sound).output)")
    #expect(check("--strict", table: sound).exitCode == 1)
    #expect(check("--strict", "--accept", "new-region", table: sound).exitCode == 0)
    // A partition of tomorrow has a currency of its own; prices are checked as ever.
    #expect(check(table: sound.replacing("\"USD\"", with: "\"EUR\"")).exitCode == 0)
    let slipped = check(table: sound.replacing("\"0.015\"", with: "\"0.15\""))
    #expect(slipped.exitCode == 1 && slipped.output.contains("[decimal-point-slipped]"))
    let copied = check(table: try Self.table(of: "xx-west-1", at: "US East (N. Virginia)"))
    #expect(copied.exitCode == 1 && copied.output.contains("[wrong-location]"))
    let empty = check(table: try Self.table(of: "xx-west-1", at: " "))
    #expect(empty.exitCode == 1 && empty.output.contains("The location cannot be empty."))
  }

  // MARK: Discounts of a run

  static let costing = [
    "compare --explain", "compare --format json", "compare --format csv", "plan --growth 5%",
    "plan --format json", "sweep --vary rate=1/s..1000/s:log4 --format csv",
    "sweep --vary rate=1/s..1000/s:log4", "breakeven", "breakeven --format json", "sensitivity",
    "sensitivity --format json",
  ]

  /// What `--discount` does is what a table with that discount does, in every command that costs.
  @Test(arguments: costing, ["us-east-1", "sa-east-1"])
  func `differ by a discount on the command line as by one of their own`(
    command: String, region: String
  ) throws {
    let scenario = #"""
      { "formatVersion": 1, "region": "us-east-1", "scenarios": [
        { "stream": { "recordSize": "6 KB", "rate": "900/s", "retention": "3d",
          "consumers": { "shared": 2, "enhancedFanOut": 1 } } }] }
      """#
    let plain = try Repository.text("Pricing/\(region).json")
    let agreed = plain.replacing(
      "  \"prices\": {", with: "  \"discountPercent\": 12.5,\n  \"prices\": {")
    var words = command.split(separator: " ").map(String.init)
    words.insert("s.json", at: 1)
    words += ["--prices", "own", "--region", region, "--month", "30d"]
    let own = ToolRun(words, files: ["s.json": scenario, "own/\(region).json": agreed])
    let option = ToolRun(
      words + ["--discount", "12.5%"],
      files: ["s.json": scenario, "own/\(region).json": plain])
    #expect(own.exitCode == 0, "\(own.errors)")
    #expect(option.output == own.output)
    let list = ToolRun(words, files: ["s.json": scenario, "own/\(region).json": plain])
    #expect(list.output != own.output)
  }

  @Test func `say so where an option replaces their discount`() throws {
    let files = [
      "own/us-east-1.json": try Self.table(
        of: "us-east-1", at: "US East (N. Virginia)",
        fields: "  \"discountPercent\": 21,\n  \"overrides\": {\n"
          + "    \"provisioned\": { \"putPayloadUnit\": \"0.00000001\" }\n  },\n")
    ]
    let words = ["compare"] + Self.stream + ["--region", "us-east-1", "--prices", "own"]
    func run(_ discount: String, _ format: String) -> String {
      ToolRun(
        words + ["--discount", discount, "--explain", "--format", format, "--width", "200"],
        files: files
      ).output
    }
    let text = run("12%", "text")
    #expect(
      text.contains(
        "us-east-1 is priced at 12 % off AWS's list prices, instead of the 21 % of "
          + "own/us-east-1.json and has own prices for 1 of 20 dimensions."), "\(text)")
    #expect(text.contains("$0.0132 ($0.015 less 12 %)"), "\(text)")
    #expect(text.contains("$0.00000001 (own price; list $0.000000014)"), "\(text)")
    let json = run("12%", "json")
    #expect(json.contains("\"discountPercent\": \"12\""))
    #expect(json.contains("\"replacedDiscountPercent\": \"21\""))
    let none = run("0%", "text")
    #expect(
      none.contains(
        "us-east-1 is priced at AWS's list prices, instead of the 21 % of own/us-east-1.json"),
      "\(none)")
    #expect(run("21%", "json").contains("\"replacedDiscountPercent\": null"))
  }

  @Test(arguments: [
    ("12", "A discount has a percent sign. Please write 12%."),
    ("0.12", "A discount has a percent sign. Please write 12%."),
    (
      "0.12%",
      "A discount below 1% is hardly meant. Please write 12%, or give a price table a "
        + "'discountPercent' of 0.12."
    ),
    ("100%", "It leaves nothing to pay. Please provide a percentage below 100%, such as 12%."),
    ("100", "It leaves nothing to pay. Please provide a percentage below 100%, such as 12%."),
    ("12,5%", "Decimals follow a point. Please write 12.5%."),
    ("-5%", nil), ("abc", nil), ("%", nil), ("12.34567%", nil), ("1e9%", nil),
  ])
  func `take no discount that is malformed or hardly meant`(text: String, advice: String?) {
    let run = ToolRun(
      ["compare"] + Self.stream + ["--region", "us-east-1", "--discount=\(text)"])
    #expect(run.exitCode == 64)
    let expected =
      advice
      ?? "Please provide a percentage such as 12%, from 1% to below 100% with at most four decimals."
    #expect(
      run.errors.hasPrefix(
        "Error: The value '\(text)' is invalid for '--discount <percent>'. \(expected)\n"),
      "\(run.errors)")
  }

  @Test(arguments: ["12%", "12 %", "1%", "99.9999%", "0%", "12.5%"])
  func `take a discount in percent`(text: String) {
    let words = ["compare"] + Self.stream + ["--region", "us-east-1", "--discount", text]
    #expect(ToolRun(words).exitCode == 0)
  }

  // MARK: Discounts in tables (A25)

  @Test func `have no discount that is hardly meant, nor different ones (A25)`() throws {
    func table(_ region: String, _ discount: String) throws -> String {
      try Repository.text("Pricing/\(region).json").replacing(
        "  \"prices\": {", with: "  \"discountPercent\": \(discount),\n  \"prices\": {")
    }
    func check(_ files: [String: String], _ options: String...) -> ToolRun {
      ToolRun(["prices", "check", "own", "--now", "2026-11-23"] + options, files: files)
    }
    let tiny = ["own/us-east-1.json": try table("us-east-1", "0.12")]
    #expect(check(tiny).exitCode == 0 && check(tiny, "--strict").exitCode == 1)
    #expect(
      ToolRun.unwrapped(check(tiny).output).contains(
        "own/us-east-1.json:8:22: warning: This is a discount of 0.12 %, not of 12 %. "
          + "[discount-tiny]"), "\(check(tiny).output)")
    let mixed = [
      "own/eu-west-1.json": try table("eu-west-1", "12"),
      "own/us-east-1.json": try table("us-east-1", "21"),
      "own/us-west-2.json": try Repository.text("Pricing/us-west-2.json"),
      "own/us-west-1.json": try table("us-west-1", "12.0"),
      "own/cn-north-1.json": try table("cn-north-1", "5"),
    ]
    #expect(check(mixed).exitCode == 0 && check(mixed, "--strict").exitCode == 1)
    let found = ToolRun.unwrapped(check(mixed).output)
    #expect(
      found.contains(
        "own/us-east-1.json:8:22: warning: The discount is 21 % here and 12 % in "
          + "own/eu-west-1.json. [discount-differs]"), "\(found)")
    #expect(found.split(separator: "[discount-differs]").count == 2, "\(found)")
    #expect(check(mixed, "--strict", "--accept", "discount-differs").exitCode == 0)
    for faulty in ["100", "\"100\"", "\"100.0\"", "1e2", "101", "-1", "\"12%\"", "1e999999"] {
      let run = check(["own/us-east-1.json": try table("us-east-1", faulty)])
      #expect(run.exitCode == 1, "\(faulty)")
      #expect(
        ToolRun.unwrapped(run.output).contains(
          "own/us-east-1.json:8:22: error: A discount is at least 0 and less than 100 percent"),
        "\(run.output)")
    }
  }
}
