import ShardPlan
import Testing

/// What each format makes of the same findings, to the letter.
struct `Rendering findings` {
  @Test func `as text quotes the line and ends with a sentence`() {
    #expect(
      Findings.sample.text() == """
        note: No table is new. [odd-price]
        Pricing/b.json:2:17: error: A price must be text. [price-not-text]
         2 |   "shardHour": [0.015]}
           |                 ^~~~~ $.shardHour[0]
          help: write "0.015"
        Pricing/b.json:5:3: warning: The price is low. [odd-price]
        2 price tables checked: 1 error, 1 warning, 1 note.

        """)
    let colored = Findings.sample.text(layout: Findings.Layout(isColored: true))
    #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == Findings.sample.text())
  }

  @Test func `as JSON keeps to the contract`() {
    #expect(
      Findings.sample.text(as: .json) == """
        {
          "schemaVersion": 1,
          "filesChecked": 2,
          "errors": 1,
          "warnings": 1,
          "findings": [
            {
              "code": "odd-price",
              "severity": "note",
              "message": "No table is new.",
              "file": null,
              "line": null,
              "column": null,
              "path": null,
              "advice": null
            },
            {
              "code": "price-not-text",
              "severity": "error",
              "message": "A price must be text.",
              "file": "Pricing/b.json",
              "line": 2,
              "column": 17,
              "path": "$.shardHour[0]",
              "advice": "write \\"0.015\\""
            },
            {
              "code": "odd-price",
              "severity": "warning",
              "message": "The price is low.",
              "file": "Pricing/b.json",
              "line": 5,
              "column": 3,
              "path": null,
              "advice": null
            }
          ]
        }

        """)
  }

  @Test func `as annotations gives one command for each`() {
    #expect(
      Findings.sample.text(as: .github) == """
        ::notice title=odd-price::No table is new.
        ::error file=Pricing/b.json,line=2,col=17,title=price-not-text::\
        A price must be text.%0Ahelp: write "0.015"
        ::warning file=Pricing/b.json,line=5,col=3,title=odd-price::The price is low.
        2 price tables checked: 1 error, 1 warning, 1 note.

        """)
  }

  @Test func `as JUnit makes a test of each file`() {
    #expect(
      Findings.sample.text(as: .junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="3" failures="1" errors="0" time="0">
          <testsuite name="shardplan prices check" tests="3" failures="1" errors="0" skipped="0" \
        time="0">
            <testcase name="(no file)" classname="shardplan.prices" time="0">
              <system-out>note: No table is new. [odd-price]</system-out>
            </testcase>
            <testcase name="Pricing/a.json" classname="shardplan.prices" time="0"/>
            <testcase name="Pricing/b.json" classname="shardplan.prices" time="0">
              <failure message="A price must be text." type="price-not-text">\
        2:17: A price must be text. [price-not-text]
          help: write &quot;0.015&quot;</failure>
              <system-out>5:3: warning: The price is low. [odd-price]</system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func `as JUnit has no test where nothing was checked`() {
    let text = Findings(files: [], diagnostics: []).text(as: .junit)
    #expect(text.contains("tests=\"0\" failures=\"0\" errors=\"0\" skipped=\"0\" time=\"0\"/>"))
  }
}
