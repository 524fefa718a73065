/// The CSS rules of charts: one set of names, with one set of colors for each scheme.
enum ChartStyle {
  /// The fonts that are there without asking a network.
  static let fonts =
    "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",\"Noto Sans\",Arial,sans-serif"

  /// The rules for charts on a page.
  ///
  /// Colors stand twice: programs that do not know custom properties take the light ones.
  static var rules: String {
    """
    :root{\(properties { $0.light })}
    @media screen and (prefers-color-scheme:dark){:root{\(properties { $0.dark })}}
    .chart text{font:12px \(fonts);font-variant-numeric:tabular-nums;\(fill("ink"))}
    .chart .heading{font-size:20px;font-weight:700}
    .chart .title{font-size:16px;font-weight:600}
    .chart .name{font-weight:600}
    .chart .strong{font-weight:600}
    .chart .small{font-size:11px}
    .chart .quiet{\(fill("quiet"))}
    .chart .clear{\(stroke("surface"));stroke-width:4;paint-order:stroke}
    .chart .on{\(fill("on"))}
    .chart .middle{text-anchor:middle}
    .chart .end{text-anchor:end}
    .chart .surface{\(fill("surface"))}
    .chart .grid{fill:none;\(stroke("grid"))}
    .chart .axis{fill:none;\(stroke("axis"))}
    .chart .mark{fill:none;\(stroke("quiet"));stroke-dasharray:2 3}
    .chart .edge{fill:none;\(stroke("grid"))}
    .chart .point{\(stroke("surface"));stroke-width:1}
    .chart .best{fill:none;\(stroke("ink"));stroke-width:2.5}
    .chart .star{\(fill("ink"));\(stroke("surface"));stroke-width:2;paint-order:stroke}
    .chart .tile{fill:none;\(stroke("surface"));stroke-width:1.6;opacity:.7}
    .chart .dots{stroke-width:2.8;stroke-linecap:round}
    .chart .hatch{fill:none;\(stroke("axis"));stroke-width:1.2}
    .chart [fill]{pointer-events:none}

    """
      + (0..<Look.colors).map { number in
        """
        .chart .c\(number){\(fill("c\(number)"))}
        .chart .l\(number){fill:none;\(stroke("c\(number)"));stroke-width:2;stroke-linejoin:round}
        .chart .t\(number){\(fill("c\(number)"));fill-opacity:.24;\(stroke("surface"))}

        """
      }.joined()
      + (0..<Shades.count).map { number in
        ".chart .h\(number){\(fill("h\(number)"));\(stroke("surface"))}\n"
      }.joined()
  }

  /// A color for both schemes.
  struct Color {
    let name: String
    let light: String
    let dark: String
  }

  /// The colors of surfaces, text and lines, of the things in a chart, and of the shades.
  static let colors =
    [
      Color(name: "surface", light: "#ffffff", dark: "#15181d"),
      Color(name: "ink", light: "#1c2128", dark: "#e8eaed"),
      Color(name: "quiet", light: "#57606a", dark: "#a3abb6"),
      Color(name: "grid", light: "#e1e4e8", dark: "#2c323a"),
      Color(name: "axis", light: "#8c959f", dark: "#737c88"),
      Color(name: "on", light: "#ffffff", dark: "#10151c"),
    ]
    + numbered(
      "c", light: "#2a6cb3 #c8620a #14806f #b23f74 #947200 #6853b5 #4f7f22 #7a6655",
      dark: "#62a3e6 #ee9a50 #3fbda9 #e381ad #d3b135 #a294ee #93c45d #b3a190")
    + numbered(
      "h",
      light: "#eef5fb #dceaf6 #c4dcef #a5cae5 #7fb2d8 #3a78ae #2b669c #1b4d7f #0f365f",
      dark: "#1d2a38 #21364b #25435f #2a5175 #30608c #5e9bd6 #82b4e3 #a8ccee #d0e4f8")

  private static func numbered(_ name: String, light: String, dark: String) -> [Color] {
    zip(light.split(separator: " "), dark.split(separator: " ")).enumerated().map {
      Color(name: "\(name)\($0)", light: String($1.0), dark: String($1.1))
    }
  }

  private static func properties(_ scheme: (Color) -> String) -> String {
    colors.map { "--\($0.name):\(scheme($0))" }.joined(separator: ";")
  }

  private static func fill(_ name: String) -> String { "fill:\(light(name));fill:var(--\(name))" }

  private static func stroke(_ name: String) -> String {
    "stroke:\(light(name));stroke:var(--\(name))"
  }

  private static func light(_ name: String) -> String {
    colors.first { $0.name == name }?.light ?? "#000000"
  }
}
