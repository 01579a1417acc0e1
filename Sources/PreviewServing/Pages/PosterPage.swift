import Diagnostics

/// A poster as it will hang, with its character budget and what else it could be beside it.
struct PosterPage {
  let poster: PreviewPoster
  /// Of the files: a drawing made after another save is another address.
  let version: Int
  let isStale: Bool
  let language: Language

  private var say: Saying { Saying(language) }

  static func address(of wish: PreviewPosterWish) -> String {
    "/\(InjectedPage.folder)poster?\(wish.query)"
  }

  var html: String {
    let stale =
      isStale
      ? "<p class=\"banbao-stale\">\(say("文件里有错，这里还是改动之前的海报。", "There are faults in the files: this is still the poster from before."))</p>"
      : ""
    let body = """
      \(stale)<div class="banbao-poster">
      <div class="banbao-sheets">\(sheets)</div>
      <div class="banbao-side">
      \(findings)
      \(choice)
      \(budget)
      </div>
      </div>
      """
    return OwnPage(poster.title, language, body: body).html
  }

  private var sheets: String {
    guard !poster.pages.isEmpty else {
      return
        "<p class=\"banbao-refused\">\(say("这张海报画不出来，原因见“这张海报的问题”。", "This poster cannot be drawn; see the findings of this poster."))</p>"
    }
    return poster.pages.indices.map { page in
      let address =
        "/\(InjectedPage.folder)poster.svg?\(poster.wish.query)&page=\(page + 1)&v=\(version)"
      let name = say("海报第 \(page + 1) 页", "Poster, page \(page + 1)")
      return "<img src=\"\(address.escaped)\" alt=\"\(name)\" "
        + "width=\"\(Int(poster.width.rounded()))\" height=\"\(Int(poster.height.rounded()))\">"
    }.joined(separator: "\n")
  }

  private var budget: String {
    guard !poster.areas.isEmpty else { return "" }
    let rows = poster.areas.sorted { $0.share > $1.share }.map { area in
      let most = max(area.capacity, 1)
      return """
        <tr><th scope="row">\(say(area.name).escaped)</th>\
        <td>\(area.characters) / \(area.capacity)</td><td><meter min="0" max="\(most)" low="0" high="\(most * 9 / 10)" optimum="0" value="\(area.characters)"></meter></td>\
        <td>\(tenths(area.size)) <span class="banbao-quiet">≥ \(tenths(area.floor))</span></td></tr>
        """
    }
    return """
      <section class="banbao-card"><h2>\(say("字数", "Characters"))</h2>
      \(verdict)
      <table class="banbao-areas"><thead><tr><th scope="col">\(say("哪里", "Where"))</th>\
      <th scope="col" colspan="2">\(say("写了 / 放得下", "written / room"))</th>\
      <th scope="col">\(say("字高（毫米）", "size (mm)"))</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table>
      \(poster.notes.map { "<p class=\"banbao-quiet\">\(say($0).escaped)</p>" }.joined())
      </section>
      """
  }

  /// The fullest area in a sentence: `A3、1 米处看：放得下 380 字，写了 455 字，删 75 字或换大一号的纸`.
  private var verdict: String {
    let sheet =
      poster.sheets.first { $0.value == poster.wish.sheet }.map { say($0.name) }
      ?? poster.wish.sheet ?? ""
    let place =
      poster.distance.map { say("\(sheet)、\(tenths($0)) 米处看", "\(sheet) at \(tenths($0)) m") }
      ?? sheet
    guard let fullest = poster.areas.max(by: { $0.share < $1.share }) else { return "" }
    let name = say(fullest.name)
    let over = fullest.characters - fullest.capacity
    // The room is an estimate; whether the type came out too small is known.
    if poster.pages.isEmpty || fullest.isTooSmall, over > 0 {
      return paragraph(
        "over",
        say(
          "\(place)：“\(name)”写了 \(fullest.characters) 字，放得下 \(fullest.capacity) 字，删 \(over) 字，或换大一号的纸。",
          "\(place): \(fullest.characters) of \(fullest.capacity) characters in the \(name); cut \(over) or take larger paper."
        ))
    }
    return paragraph(
      "fits",
      say(
        "\(place)：放得下。最满的是“\(name)”，写了 \(fullest.characters) 字，大约放得下 \(fullest.capacity) 字。",
        "\(place): it fits. Fullest is the \(name), \(fullest.characters) of about \(fullest.capacity) characters."
      ))
  }

  private func paragraph(_ kind: String, _ text: String) -> String {
    "<p class=\"banbao-verdict banbao-\(kind)\">\(text.escaped)</p>"
  }

  private var choice: String {
    let variants = ([""] + poster.variants).map { PreviewPoster.Choice(value: $0, name: label($0)) }
    let rows =
      row(say("版式", "Layout"), poster.layouts, poster.wish.layout, \.layout)
      + row(say("纸张", "Sheet"), poster.sheets, poster.wish.sheet, \.sheet)
      + row(say("怎么印", "Printed"), variants, poster.wish.variant ?? "", \.variant)
    let file = poster.path.map {
      "<p><a href=\"/\(TargetPath.encode($0))\">\(say("打开网站上的文件", "Open the file of the site"))</a></p>"
    }
    return """
      <section class="banbao-card"><h2>\(say("换一种", "Other choices"))</h2>
      <dl class="banbao-choice">\(rows)</dl>
      \(file ?? "")
      <p><a href="/\(poster.address.escaped)">\(say("打开网页", "Open the page"))</a></p>
      </section>
      """
  }

  private func row(
    _ name: String, _ choices: [PreviewPoster.Choice], _ current: String?,
    _ key: WritableKeyPath<PreviewPosterWish, String?>
  ) -> String {
    let chips = choices.map { choice in
      var wish = poster.wish
      wish[keyPath: key] = choice.value.isEmpty ? nil : choice.value
      let mark = choice.value == current ? " aria-current=\"true\"" : ""
      return
        "<li><a href=\"\(Self.address(of: wish).escaped)\"\(mark)>\(say(choice.name).escaped)</a></li>"
    }
    guard !chips.isEmpty else { return "" }
    return "<dt>\(name)</dt><dd><ul class=\"banbao-chips\">\(chips.joined())</ul></dd>"
  }

  private func label(_ variant: String) -> Bilingual {
    switch variant {
    case "": Bilingual(zh: "成品", en: "finished")
    case "press": Bilingual(zh: "图文店", en: "press")
    case "office": Bilingual(zh: "办公打印机", en: "office")
    case "mono": Bilingual(zh: "黑白省墨", en: "mono")
    case "large-print": Bilingual(zh: "大字", en: "large print")
    default: Bilingual(zh: variant, en: variant)
    }
  }

  private var findings: String {
    guard !poster.findings.isEmpty else { return "" }
    return """
      <section class="banbao-card"><h2>\(say("这张海报的问题", "Findings of this poster"))</h2>
      \(OwnPage.list(poster.findings, language))
      </section>
      """
  }

  /// One decimal, and none when it is nought.
  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}

extension PreviewPoster.Area {
  /// How full it is.
  var share: Double { Double(characters) / Double(max(capacity, 1)) }

  /// Whether its type is smaller than people can read from where they stand.
  var isTooSmall: Bool { size < floor * 0.999 }
}
