import ShardPlanEngine
import ShardPlan
import ShardPlanText
import Testing

/// What is said of a text that is no month, in a file and as an option alike.
struct `A text that is no month` {
  private static let example = #"write it like "730h", "30d" or "2026-11""#
  private static let bounds = "A month has from 1 to 8784 hours, or 366 days; found the text"
  private static let calendar =
    #"write a year from 1900 and a month from 01 to 12, like "2026-11""#
  private static let single = "Only one month can be billed; found the text"

  static let rows: [(text: String, message: String, advice: String)] = [
    ("730", "A month needs a unit.", "\(example); the units are h, d"),
    ("730H", "A month has no unit 'H'.", "did you mean 'h'?"),
    ("february", #"A month begins with a number; found the text "february"."#, example),
    ("730,5h", "'730,5' is not a number.", "write \"730.5h\""),
    ("367d", #"\#(bounds) "367d"."#, #"AWS's calculator counts 730 hours: "730h""#),
    ("0h", #"\#(bounds) "0h"."#, #"AWS's calculator counts 730 hours: "730h""#),
    ("2026-13", "There is no month '2026-13' that could be billed.", calendar),
    ("1899-12", "There is no month '1899-12' that could be billed.", calendar),
    ("26-11", "There is no month '26-11' that could be billed.", calendar),
    ("2026-13-01", "There is no month '2026-13-01' that could be billed.", calendar),
    ("2026-", "There is no month '2026-' that could be billed.", calendar),
    ("2026-2", #"A month is written in two digits; found the text "2026-2"."#, #"write "2026-02""#),
    ("2026-02-01", #"A month has no day; found the text "2026-02-01"."#, #"write "2026-02""#),
    ("2026-2-1", #"A month has no day; found the text "2026-2-1"."#, #"write "2026-02""#),
    (
      "2026-02,730h,31d", #"\#(single) "2026-02,730h,31d"."#,
      "\(example); in a file each scenario may have its own"
    ),
    (
      "730h,31d", #"\#(single) "730h,31d"."#,
      "\(example); in a file each scenario may have its own"
    ),
  ]

  @Test(arguments: rows)
  func `is told what is wrong with it`(row: (text: String, message: String, advice: String)) {
    let error = #expect(throws: InvalidInput.self) { try BillingMonth.read(row.text) }
    #expect(error?.diagnostics.map(\.message) == [row.message])
    #expect(error?.diagnostics.map(\.advice) == [row.advice])
  }

  @Test(arguments: rows.map(\.text))
  func `is told the same in a file`(text: String) throws {
    let file = Reading.file(stream: #""recordSize": 1, "rate": 1"#)
      .replacing(#""region""#, with: #""month": "\#(text)", "region""#)
    let error = try #require(throws: InvalidInput.self) { try BillingMonth.read(text) }
    let found = Reading.diagnostics(in: file)
    #expect(found.map(\.code) == error.diagnostics.map(\.code))
    #expect(found.map(\.message) == error.diagnostics.map(\.message))
    #expect(found.map(\.location?.path) == ["$.month"])
  }
}
