import ShardPlanText

/// Writes the page of a report as one HTML file that loads nothing and runs nothing.
///
/// It reads well on a phone, on a laptop and on paper, in light and in dark. Being well-formed XML
/// too, it can be checked by any XML reader.
public struct HTMLRenderer: Renderer {
  /// Creates a renderer.
  public init() {}

  public func render(_ report: Report, to output: inout some TextOutputStream) {
    var markup = Markup()
    markup.element("html", ["lang": "en", "dir": "ltr"]) { markup in
      markup.element("head") { head(of: report, &$0) }
      markup.element("body") { markup in
        markup.element("main") { HTMLPage(report).write(to: &$0) }
      }
    }
    output.write("<!DOCTYPE html>\n" + markup.text)
  }

  /// Whatever a name might smuggle in, the policy lets no script, frame or connection through.
  private func head(of report: Report, _ markup: inout Markup) {
    markup.leaf("meta", ["charset": "utf-8"])
    markup.leaf(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      ])
    markup.leaf("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    markup.leaf("meta", ["name": "color-scheme", "content": "light dark"])
    markup.leaf("meta", ["name": "generator", "content": "ShardPlan"])
    markup.line("title", report.title)
    markup.element("style") { markup in
      markup.lines(ChartStyle.rules)
      markup.lines(PageStyle.rules)
    }
  }
}
