/// One chart of a document as a file: SVG or PNG, with its caption above it and where it comes from below.

import Messages

/// Writes the picture of the chart that ``RenderOptions/chart`` names, or of the only one.
public struct PictureRenderer: Renderer {
  public enum Kind: Sendable, Hashable { case svg, png }

  private static let width = 704.0
  private static let margin = 12.0

  private let kind: Kind

  public init(_ kind: Kind) { self.kind = kind }

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    let illustration = try chosen(in: document, options.chart)
    let scene = scene(illustration, document)
    switch kind {
    case .svg:
      let text = illustration.alternativeText(in: document.language)
      let svg = SVG(scene, prefix: "chart")
      return Array(svg.file(title: illustration.caption, description: text, stamp: document.stamp).utf8)
    case .png:
      let pictures = ChartPictures(fontFolders: options.fontFolders)
      return try pictures.png(scene, caption: illustration.caption, stamp: document.stamp).png
    }
  }

  /// - Throws: E0827 without any chart, E0828 for a name that none has, E0822 for several without a name.
  private func chosen(in document: Document, _ id: String?) throws(Diagnostic) -> any Illustration {
    let all = document.illustrations
    let known = all.map(\.id)
    let list = known.joined(separator: ", ").printable
    guard let first = all.first else {
      throw Diagnostic(.noChartForPicture, ["title": document.title.printable])
    }
    guard let id else {
      guard all.count == 1 else {
        throw Diagnostic(
          .chartNotNamed, ["count": "\(all.count)", "known": list],
          hint: LocalizedText(both: "--chart " + first.id.printable))
      }
      return first
    }
    guard let found = all.first(where: { $0.id == id }) else {
      throw Diagnostic(.unknownChart, ["name": id.printable, "known": list], suggestion: known.closest(to: id))
    }
    return found
  }

  private func scene(_ illustration: some Illustration, _ document: Document) -> Scene {
    let metrics = ChartMetrics.page(width: Self.width)
    var scene = Scene(width: Self.width + 2 * Self.margin, height: 0)
    var y = Self.margin
    func add(_ text: String, _ role: Scene.TextRole) {
      for line in metrics.wrapped(text, to: Self.width) {
        let point = Scene.Point(x: Self.margin, y: y + metrics.lineHeight / 2)
        scene.shapes.append(.text(line, at: point, anchor: .start, role))
        y += metrics.lineHeight
      }
    }
    let caption = illustration.caption.printable
    if !caption.isEmpty {
      add(caption, .heading)
      y += Self.margin / 2
    }
    let drawing = illustration.scene(language: document.language, metrics: metrics)
    scene.add(drawing, at: Scene.Point(x: Self.margin, y: y))
    y += drawing.height + Self.margin
    if let stamp = document.stamp { add(stamp.line(in: document.language), .axis) }
    scene.height = y + Self.margin / 2
    return scene
  }
}
