import CampaignModel
import Hashing
import PosterComposing

// Everything of a display list that is drawn or told to readers; what a region's type came to is for reports and left out.

extension DigestWriter {
  mutating func add(_ document: PrintDocument) {
    add(document.title)
    add(document.author)
    add(document.language)
    add(document.date.dayNumber)
    add(document.source)
    add(document.pages.count)
    for page in document.pages { add(page) }
  }

  mutating func add(_ page: PrintPage) {
    add(page.width)
    add(page.height)
    add(page.trim)
    add(page.bleed)
    add(page.placements.count)
    for placement in page.placements {
      add(placement.sheet)
      add(placement.origin)
      add(placement.scale)
      add(placement.turns)
      add(placement.clip)
    }
    add(page.elements)
  }

  mutating func add(_ sheet: PosterSheet) {
    add(sheet.width)
    add(sheet.height)
    add(sheet.bleed)
    add(sheet.title)
    add(sheet.author)
    add(sheet.language)
    add(sheet.date.dayNumber)
    add(sheet.source)
    add(sheet.elements)
  }

  private mutating func add(_ elements: [PosterSheet.Element]) {
    add(elements.count)
    for element in elements {
      add(element.tag)
      add(element.clip)
      add(element.marks.count)
      for mark in element.marks { add(mark) }
    }
  }

  private mutating func add(_ tag: PosterSheet.Element.Tag) {
    switch tag {
    case .artifact: add(0)
    case .heading(let level):
      add(1)
      add(level)
    case .paragraph: add(2)
    case .figure(let alternative):
      add(3)
      add(alternative)
    case .link(let url):
      add(4)
      add(url)
    }
  }

  private mutating func add(_ mark: PosterSheet.Mark) {
    switch mark {
    case .rectangle(let box, let radius, let color):
      add(0)
      add(box)
      add(radius)
      add(color)
    case .line(let from, let to, let thickness, let color):
      add(1)
      add(from)
      add(to)
      add(thickness)
      add(color)
    case .path(let path, let color):
      add(2)
      add(path)
      add(color)
    case .stroke(let path, let thickness, let color, let dash):
      add(3)
      add(path)
      add(thickness)
      add(color)
      add(dash.count)
      for length in dash { add(length) }
    case .text(let line):
      add(4)
      add(line)
    case .code(let code):
      add(5)
      add(code)
    case .picture(let picture):
      add(6)
      add(picture)
    }
  }
}
