import CampaignModel

/// Draws one block of text: its label, marker or bubble, and its lines.
struct BlockDrawing {
  let block: FittedBlock
  let palette: Palette

  private var style: PosterStyle { block.block.style }
  private var paragraph: Paragraph { block.block.paragraph }

  /// The block on horizontal lines: what is drawn under and beside the text, then the text.
  func elements(x: Double, top: Double, width: Double) -> [PosterSheet.Element] {
    var elements: [PosterSheet.Element] = []
    if let voice = block.block.voice {
      let marks = VoiceDrawing(block: block, voice: voice, palette: palette).marks(
        x: x, top: top, width: width)
      if !marks.isEmpty { elements.append(PosterSheet.Element(.artifact, marks: marks)) }
    }
    var marks: [PosterSheet.Mark] = []
    if block.block.hasMarker, let look = style.marker, !block.startsInside {
      let drawing = MarkerDrawing(look: look, palette: palette)
      let sign = drawing.marks(block.block.marker, x: x, top: top, size: block.size)
      if look.shape.showsNumber {
        marks += sign
      } else {
        elements.append(PosterSheet.Element(.artifact, marks: sign))
      }
    }
    for index in block.lines.indices { marks += line(index, x: x, top: top) }
    elements.append(PosterSheet.Element(block.block.tag, marks: marks))
    return elements
  }

  private func line(_ index: Int, x: Double, top: Double) -> [PosterSheet.Mark] {
    let (setting, indent) = setting(of: index)
    let spare = (block.measure / block.size - indent - setting.width) * block.size
    let left = x + block.inset + indent * block.size + aligned(spare)
    let y = top + block.edge + Double(index) * block.step
    var marks: [PosterSheet.Mark] = []
    if let chip = style.chip, block.block.voice == nil {
      let box = Box(
        x: left - block.side, y: y - block.edge,
        width: setting.width * block.size + 2 * block.side, height: block.size + 2 * block.edge)
      marks.append(.rectangle(box, radius: box.height / 2, color: palette[chip]))
    }
    return marks + drawing(of: index, setting).marks(x: left, top: y)
  }

  /// The block as columns of vertical text, the first with its right edge at `right`.
  func column(right: Double, top: Double) -> PosterSheet.Element {
    var marks: [PosterSheet.Mark] = []
    for index in block.lines.indices {
      let (setting, indent) = setting(of: index)
      let spare = (block.measure / block.size - indent - setting.width) * block.size
      let from = top + indent * block.size + aligned(spare)
      let left = right - block.edge - Double(index) * block.step - block.size
      marks += drawing(of: index, setting).columnMarks(left: left, top: from)
    }
    return PosterSheet.Element(block.block.tag, marks: marks)
  }

  private func setting(of index: Int) -> (LineSetting, indent: Double) {
    let range = block.lines[index]
    let indent = index == 0 && !block.startsInside ? style.indent : 0
    let isLast =
      index == block.lines.count - 1 && !block.endsInside
      || paragraph.joints[range.upperBound].isForced
    let setting = LineSetting(
      paragraph, range, room: block.measure / block.size - indent,
      fills: style.alignment == .justify && !isLast)
    return (setting, indent)
  }

  private func drawing(of index: Int, _ setting: LineSetting) -> LineDrawing {
    LineDrawing(
      paragraph: paragraph, range: block.lines[index], setting: setting, size: block.size,
      color: palette[style.color])
  }

  private func aligned(_ spare: Double) -> Double {
    if let voice = block.block.voice, voice.part == .name {
      return voice.side == .left ? 0 : spare
    }
    return switch style.alignment {
    case .start, .justify: 0
    case .center: spare / 2
    case .end: spare
    }
  }
}
