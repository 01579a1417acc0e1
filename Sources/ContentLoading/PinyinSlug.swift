import Foundation

/// The address name of a Chinese file name: its pinyin without tones, `[a-z0-9-]`; empty when nothing is left.
///
/// `反诈 指南` is `fan-zha-zhi-nan`. The readings are those of ICU's Han-Latin transform; where one is wrong the author
/// writes a `slug`.
package func pinyinSlug(_ text: String) -> String {
  var latin = text
  if text.utf8.contains(where: { $0 >= 0x80 }) {
    latin = text.applyingTransform(.mandarinToLatin, reverse: false) ?? text
    latin = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
  }
  var slug = ""
  for scalar in latin.lowercased().unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
    case "ü": slug.append("v")
    case "'", "’": break
    default: if !slug.isEmpty, !slug.hasSuffix("-") { slug.append("-") }
    }
  }
  while slug.hasSuffix("-") { slug.removeLast() }
  return slug
}

/// Whether a name can stand in an address as it is.
func isSlug(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 80
    && text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
}
