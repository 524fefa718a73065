import ShardPlanEngine
import ShardPlanText

/// The shades of a heat map from the smallest value to the largest, and their scale.
struct Shades {
  private let axis: ChartAxis
  private let scale: ChartScale

  /// How many shades there are.
  static let count = 9
  /// From this shade on, text on it is of the other colour.
  static let turn = 5
  /// The height of the scale.
  static let height: Length = 58

  init(of values: [Ratio], on axis: ChartAxis) {
    self.axis = axis
    scale = ChartScale(covering: values, on: axis, .exact, ticks: 5)
    isFlat = values.allSatisfy { $0 == values.first }
  }

  /// Whether all values are the same, which leaves nothing to scale.
  private let isFlat: Bool

  /// Returns the shade of a value, from 0.
  func shade(of value: Ratio) -> Int {
    guard !isFlat else { return 2 }
    let steps = scale.position(of: value, along: Length(hundredths: Self.count * 1_000))
    return min(Self.count - 1, steps.hundredths / 1_000)
  }

  /// Draws the scale, its ends and round values labelled.
  func draw(on canvas: inout Canvas, width: Length, y: Length) {
    canvas.text(
      TextMetrics.shortened(Escaping.line(axis.title), to: width, size: 12, isBold: true), x: 0,
      y: y + 12,
      "name")
    let length = min(width, 324)
    let step = length / Self.count
    for shade in 0..<Self.count where !isFlat {
      canvas.rectangle(x: step * shade, y: y + 20, width: step, height: 12, "h\(shade)")
    }
    if isFlat { canvas.rectangle(x: 0, y: y + 20, width: step, height: 12, "h2") }
    canvas.text(axis.values.text(isFlat ? single : scale.low), x: 0, y: y + 46, "quiet small")
    guard !isFlat else { return }
    canvas.text(
      axis.values.text(scale.high), x: step * Self.count, y: y + 46, "quiet small", .end)
  }

  private var single: Ratio { scale.low }
}
