/// Pictures of charts and maps, for formats that take bitmaps: DOCX, XLSX, ODS, PNG files.
///
/// ```swift
/// let pictures = ChartPictures(fontFolders: options.fontFolders)   // loads the font with the first picture
/// let picture = try pictures.png(chart, language: document.language, width: 467)
/// picture.png; picture.width; picture.height                         // bytes; points
/// ```

import CPangoCairo
import Messages

/// A bitmap and how large it is to be printed.
public struct ChartPicture: Sendable, Hashable {
  /// The file. The same chart, width and resolution give the same bytes on the same machine.
  public let png: [UInt8]
  /// In points (1/72 inch).
  public let width, height: Double
}

/// Draws pictures, with one font map for all of them; used by one thread.
public final class ChartPictures {
  private let fontFolders: [String]
  private var box: TextBox?

  /// - Parameter fontFolders: Where the printed font is looked for when the first picture is drawn.
  public init(fontFolders: [String] = FontFiles.folders([:])) { self.fontFolders = fontFolders }

  /// A chart or a map as it stands in a PDF of that width.
  ///
  /// - Parameters:
  ///   - width: In points. A4 within the margins of Decree 30/2020 is 467 points wide.
  ///   - dotsPerInch: 200 reads well in print; 72 to 600.
  /// - Throws: E0800 without the font; E0801 with Cairo's reason.
  public func png(
    _ illustration: some Illustration, language: Language, width: Double = 467, dotsPerInch: Int = 200
  ) throws(Diagnostic) -> ChartPicture {
    let width = max(100, width) / SceneDrawing.pointsOfPixel
    let scene = illustration.scene(language: language, metrics: .page(width: width))
    return try png(scene, caption: illustration.caption, dotsPerInch: dotsPerInch)
  }

  func png(
    _ scene: Scene, caption: String, stamp: Stamp? = nil, dotsPerInch: Int = 200
  ) throws(Diagnostic) -> ChartPicture {
    let box = try textBox()
    let scale = SceneDrawing.pointsOfPixel
    let (width, height) = (scene.width * scale, scene.height * scale)
    let canvas = PictureCanvas(width: width, height: height, dotsPerInch: max(72, min(600, dotsPerInch)))
    cairo_scale(canvas.cairo, scale, scale)
    SceneDrawing(cairo: canvas.cairo, box: box).draw(scene)
    switch canvas.finish(PNGChunk.description(caption: caption.printable, stamp: stamp)) {
    case .success(let bytes): return ChartPicture(png: bytes, width: width, height: height)
    case .failure(let failure):
      throw Diagnostic(.printFailed, ["title": caption.printable, "reason": failure.reason])
    }
  }

  private func textBox() throws(Diagnostic) -> TextBox {
    if let box { return box }
    let made = TextBox(try PDFFonts(FontFiles.find(in: fontFolders)))
    box = made
    return made
  }
}
