import ShardPlan
import ShardPlanText
import TestSupport
import Testing

struct `A SARIF log` {
  @Test func `names the rules, the files and the places`() {
    #expect(
      Findings.sample.text(as: .sarif, layout: Findings.Layout(toolVersion: "1.2.3")) == """
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/\
        sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "ShardPlan",
                  "version": "1.2.3",
                  "rules": [
                    {
                      "id": "odd-price",
                      "shortDescription": {
                        "text": "A price is odd."
                      },
                      "fullDescription": {
                        "text": "Look it up."
                      },
                      "help": {
                        "text": "Look it up."
                      },
                      "defaultConfiguration": {
                        "level": "note"
                      }
                    },
                    {
                      "id": "price-not-text",
                      "shortDescription": {
                        "text": "A price is not text."
                      },
                      "fullDescription": {
                        "text": "Write {{it}} as text."
                      },
                      "help": {
                        "text": "Write {{it}} as text."
                      },
                      "defaultConfiguration": {
                        "level": "error"
                      }
                    }
                  ]
                }
              },
              "newlineSequences": [
                "\\r\\n",
                "\\n",
                "\\r"
              ],
              "columnKind": "unicodeCodePoints",
              "artifacts": [
                {
                  "location": {
                    "uri": "Pricing/a.json",
                    "index": 0
                  }
                },
                {
                  "location": {
                    "uri": "Pricing/b.json",
                    "index": 1
                  }
                }
              ],
              "results": [
                {
                  "ruleId": "odd-price",
                  "ruleIndex": 0,
                  "level": "note",
                  "message": {
                    "text": "No table is new."
                  }
                },
                {
                  "ruleId": "price-not-text",
                  "ruleIndex": 1,
                  "level": "error",
                  "message": {
                    "text": "A price must be text.\\nhelp: write \\"0.015\\""
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "Pricing/b.json",
                          "index": 1
                        },
                        "region": {
                          "startLine": 2,
                          "startColumn": 17,
                          "endColumn": 22
                        }
                      },
                      "logicalLocations": [
                        {
                          "fullyQualifiedName": "$.shardHour[0]"
                        }
                      ]
                    }
                  ]
                },
                {
                  "ruleId": "odd-price",
                  "ruleIndex": 0,
                  "level": "warning",
                  "message": {
                    "text": "The price is low."
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "Pricing/b.json",
                          "index": 1
                        },
                        "region": {
                          "startLine": 5,
                          "startColumn": 3
                        }
                      }
                    }
                  ]
                }
              ]
            }
          ]
        }

        """)
  }

  /// Long lines are quoted in part, so the end of what is marked may be unknown.
  @Test(arguments: [("ab", 4), ("aé🦊", 5), ("", 2)])
  func `gives the end of what is marked`(marked: String, endColumn: Int) throws {
    let source = SourceText(name: "a", text: "[\(marked)]")
    let diagnostic = Diagnostic(.sampleOdd, "", at: 1..<(1 + marked.utf8.count), of: source)
    #expect(try endOfColumn(of: diagnostic) == "\(endColumn)")
  }

  @Test(arguments: [(400, "402"), (600, nil), (5_000, nil)])
  func `leaves out an end that is not known`(length: Int, endColumn: String?) throws {
    let source = SourceText(name: "a", text: "[" + String(repeating: "x", count: length) + "]")
    let diagnostic = Diagnostic(.sampleOdd, "", at: 1..<(1 + length), of: source)
    #expect(try endOfColumn(of: diagnostic) == endColumn)
  }

  @Test func `lists a file once, also one that was not said to be checked`() throws {
    let diagnostics = ["b", "c", "b"].map { file in
      Diagnostic(.sampleOdd, "", location: .init(file: file, line: 1, column: 1))
    }
    let run = try run(Findings(files: ["a", "b", "a"], diagnostics: diagnostics))
    #expect(run["artifacts"]?.all.map { $0["location"]?["uri"]?.text } == ["a", "b", "c"])
    let numbers = run["results"]?.all.map { result in
      result["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["index"]?.text
    }
    #expect(numbers == ["1", "1", "2"])
  }

  @Test func `leaves out descriptions that a rule does not have`() throws {
    let diagnostic = Diagnostic(.init("some-code", "", ""), "It is wrong.")
    let rule = try run(Findings(files: [], diagnostics: [diagnostic]))["tool"]?["driver"]?[
      "rules"]?[0]
    #expect(rule?.keys == ["id", "defaultConfiguration"])
  }

  private func run(_ findings: Findings) throws -> JSONValue {
    let text = findings.text(as: .sarif, layout: Findings.Layout(toolVersion: "1"))
    let log = try JSONReader.read(SourceText(name: "", text: text))
    return try #require(log["runs"]?[0])
  }

  private func endOfColumn(of diagnostic: Diagnostic) throws -> String? {
    let results = try run(Findings(files: [], diagnostics: [diagnostic]))["results"]
    let region = results?[0]?["locations"]?[0]?["physicalLocation"]?["region"]
    #expect(region?["startColumn"]?.text == "2")
    return region?["endColumn"]?.text
  }
}
