import CampaignModel

/// Addresses of the site as links: the one place where a page's address becomes an `href`.
///
/// A link is `root` (the way up from the page, `./` or `../../`) and a path below the site's root, so a piece that many pages
/// share needs its `root` only.
struct SiteLinks: Sendable {
  let form: Site.LinkForm
  /// Ends with `/`, or is empty.
  let baseURL: String
  /// The host of the base address.
  let host: String

  init(site: Site) {
    form = site.links
    let base = site.baseURL
    baseURL = base.isEmpty || base.hasSuffix("/") ? base : base + "/"
    let start = base.firstRange(of: "://")?.upperBound
    host = start.map { String(base[$0...].prefix { $0 != "/" && $0 != ":" }) } ?? ""
  }

  /// The path of a page or file below the root, percent-encoded: `anti-fraud/refund-scam/`.
  /// - Parameter address: Ends with `/` for a page, is empty for the front page, names a file otherwise.
  func path(_ address: String) -> String {
    let isPage = address.isEmpty || address.hasSuffix("/")
    return Self.encoded(address) + (form == .explicit && isPage ? "index.html" : "")
  }

  /// The full address, for feeds, the sitemap and the notice board.
  func absolute(_ address: String) -> String { baseURL + Self.encoded(address) }

  /// The path part of the base address: `/pingan/`.
  var basePath: String {
    guard let scheme = baseURL.firstRange(of: "://") else { return "/" }
    let rest = baseURL[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return "/" }
    return String(rest[slash...])
  }

  /// The file a page is written to.
  static func file(of address: String) -> String {
    address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
  }

  /// The way from a page up to the root: `./` for the front page, `../../` for `anti-fraud/refund-scam/`.
  static func root(of address: String) -> String {
    let depth = address.utf8.count { $0 == UInt8(ascii: "/") }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// A path with every byte encoded that RFC 3986 does not allow in a segment.
  static func encoded(_ path: String) -> String {
    guard path.utf8.contains(where: { !isPathByte($0) }) else { return path }
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if isPathByte(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigits[Int(byte >> 4)])
        bytes.append(hexDigits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters, digits, `-._~/`, and the marks that need no care in an attribute; a colon would make a scheme of a first segment.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  /// `tel:` with the digits and a leading plus of a number as printed.
  static func telephone(_ number: String) -> String {
    var digits = ""
    for scalar in number.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19:
        digits.append(String(scalar.value - 0xFF10))
      case 0x2B where digits.isEmpty, 0xFF0B where digits.isEmpty: digits = "+"
      default: break
      }
    }
    return "tel:" + digits
  }
}
