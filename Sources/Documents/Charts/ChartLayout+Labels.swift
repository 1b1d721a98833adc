/// Labels that keep clear of one another.

extension ChartLayout {
  /// A label above its point, else below it, else left out: the table beside the chart has it.
  ///
  /// - Parameters:
  ///   - offsets: where it may stand, in lines below the point.
  ///   - bottom: of the plot; nil: its height below `top`.
  func place(
    _ shape: Scene.Shape, clearOf placed: inout [LabelBox], curves: [LabelBox], top: Double, bottom: Double? = nil,
    left: Double = -.infinity, offsets: [Double] = [-0.9, 0.9]
  ) -> Scene.Shape? {
    guard case .text(let text, let point, let anchor, let role) = shape else { return shape }
    let width = metrics.width(of: text)
    for mayCross in [false, true] {
      for offset in offsets {
        let center = Scene.Point(x: point.x, y: point.y + offset * metrics.lineHeight)
        let box = LabelBox(center: center, width: width + metrics.padding / 2, height: metrics.lineHeight * 0.9)
        let isInside =
          box.left >= left && box.right <= metrics.width + metrics.padding
          && box.bottom <= bottom ?? (top + metrics.plotHeight)
        if isInside, !placed.contains(where: box.touches), mayCross || !curves.contains(where: box.touches) {
          placed.append(box)
          return .text(text, at: center, anchor: anchor, role)
        }
      }
    }
    return nil
  }
}

/// The room a label takes.
struct LabelBox {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  init(center: Scene.Point, width: Double, height: Double) {
    left = center.x - width / 2
    right = center.x + width / 2
    top = center.y - height / 2
    bottom = center.y + height / 2
  }

  func touches(_ other: LabelBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
