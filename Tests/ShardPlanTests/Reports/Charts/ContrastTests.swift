import Foundation
import Testing

@testable import ShardPlan

/// Whether colors differ enough to be read, as WCAG 2.2 measures it.
struct `The colors` {
  /// The part of a color that reaches the eye as light, from 0 to 1.
  static func luminance(_ color: String) throws -> Double {
    let value = try #require(Int(color.dropFirst(), radix: 16))
    let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  static func contrast(_ one: String, _ other: String) throws -> Double {
    let (a, b) = (try luminance(one), try luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func color(_ name: String, isDark: Bool) throws -> String {
    let color = try #require(ChartStyle.colors.first { $0.name == name })
    return isDark ? color.dark : color.light
  }

  @Test(arguments: [false, true])
  func `of text and shapes stand out from the page`(isDark: Bool) throws {
    let surface = try color("surface", isDark: isDark)
    for name in ["ink", "quiet"] {
      #expect(try Self.contrast(try color(name, isDark: isDark), surface) >= 4.5, "\(name)")
    }
    for name in ["axis"] + (0..<Look.colors).map({ "c\($0)" }) {
      #expect(try Self.contrast(try color(name, isDark: isDark), surface) >= 3, "\(name)")
    }
  }

  @Test(arguments: [false, true])
  func `of numbers stand out from every shade of a heat map`(isDark: Bool) throws {
    for shade in 0..<Shades.count {
      let text = try color(shade >= Shades.turn ? "on" : "ink", isDark: isDark)
      #expect(try Self.contrast(text, try color("h\(shade)", isDark: isDark)) >= 4.5, "h\(shade)")
    }
  }
}
