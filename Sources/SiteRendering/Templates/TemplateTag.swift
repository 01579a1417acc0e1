import Diagnostics

/// One tag of a template: what it is, its name, where it stands.
struct TemplateTag: Sendable {
  enum Kind: Sendable, Equatable {
    case text, unescaped, section, inverted, end, partial, comment
    /// A tag Mustache knows and these templates do not use: its mark.
    case unsupported(Character)
    /// `{{` without its `}}`.
    case unclosed
  }

  let kind: Kind
  let name: String
  /// Byte offsets in the template, marks included.
  let place: Range<Int>
}

extension TemplateTag {
  /// Finds the tags of a template.
  static func tags(of text: SourceText) -> [TemplateTag] {
    let bytes = text.bytes
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    var tags: [TemplateTag] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      let start = index
      let triple = start + 2 < bytes.count && bytes[start + 2] == open
      let inner = start + (triple ? 3 : 2)
      var end = inner
      while end + 1 < bytes.count, !(bytes[end] == close && bytes[end + 1] == close) { end += 1 }
      guard end + 1 < bytes.count else {
        tags.append(TemplateTag(kind: .unclosed, name: "", place: start..<bytes.count))
        break
      }
      let isWhole = !triple || (end + 2 < bytes.count && bytes[end + 2] == close)
      let after = end + (triple && isWhole ? 3 : 2)
      tags.append(
        isWhole
          ? tag(text.text(inner..<end), triple: triple, place: start..<after)
          : TemplateTag(kind: .unclosed, name: "", place: start..<after))
      index = after
    }
    return tags
  }

  private static func tag(_ content: String, triple: Bool, place: Range<Int>) -> TemplateTag {
    var content = Substring(content)
    var kind = triple ? Kind.unescaped : .text
    if !triple, let mark = content.first {
      switch mark {
      case "#": kind = .section
      case "^": kind = .inverted
      case "/": kind = .end
      case ">": kind = .partial
      case "&": kind = .unescaped
      case "!": return TemplateTag(kind: .comment, name: "", place: place)
      case "=", "<", "$", "%": kind = .unsupported(mark)
      default: break
      }
      if kind != .text { content = content.dropFirst() }
    }
    while content.first?.isWhitespace == true { content.removeFirst() }
    while content.last?.isWhitespace == true { content.removeLast() }
    let name = String(content)
    if case .unsupported = kind {
    } else if !isName(name, partial: kind == .partial) {
      kind = .unsupported(name.first(where: { !isNameCharacter($0) && $0 != "/" }) ?? " ")
    }
    return TemplateTag(kind: kind, name: name, place: place)
  }

  private static func isName(_ name: String, partial: Bool) -> Bool {
    !name.isEmpty && name.allSatisfy { isNameCharacter($0) || (partial && $0 == "/") }
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || ".-_?".contains(character))
  }
}
