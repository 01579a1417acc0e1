/// The folder name of a tag.
///
/// A tag of ASCII letters and digits is its own name; any other gets a hash of its text. Han file names would work on a plain
/// server, but sites travel to parent portals as zip files and USB sticks, and Windows tools there still garble such names;
/// a hash is the same everywhere and does not change when other tags come or go.
enum TagSlug {
  static func slug(_ tag: String) -> String {
    let lowered = tag.lowercased()
    let isPlain = lowered.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
    // `page` is the folder of further list pages.
    if isPlain, !lowered.isEmpty, lowered.utf8.count <= 40, lowered != "page" { return lowered }
    return "t-" + Fingerprint.hex(Array(lowered.utf8)).prefix(10)
  }
}
