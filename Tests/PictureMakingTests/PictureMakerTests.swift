import CampaignModel
import Diagnostics
import FileTree
import Foundation
import Testing

@testable import PictureMaking

struct PictureMakerTests {
  /// A JPEG of 60 by 30 pixels that EXIF turns upright (orientation 6) and that tells where it was taken.
  private static let photograph = Array(
    Data(
      base64Encoded: """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QCURXhpZgAATU0AKgAAAAgAAgESAAMAAAABAAYAAIglAAQAAAABAAAAJgAAAAAABAABAAIA\
        AAACTgAAAAACAAUAAAADAAAAXAADAAIAAAACRQAAAAAEAAUAAAADAAAAdAAAAAAAAAAnAAAAAQAAADYAAAABAAAAHgAAAAEAAAB0\
        AAAAAQAAABcAAAABAAAACgAAAAH/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO\
        UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P\
        T09PT09PT0//wAARCAAeADwDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF\
        BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW\
        V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi\
        4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC\
        AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm\
        Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq\
        8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDMyf7p/SjJ/un9KdRXn86/lX4/5n0vJL+Z/h/kNyf7p/SlBOfukUtFDkv5V+P+Y1B3+J/h\
        /kFFFFQWFFFFABRRRQAUUUUAFFFFABRRRQB//9k=
        """) ?? Data())

  private func make(
    _ files: [String: [UInt8]], cache: String? = nil
  ) -> Reported<PictureMaker.Made> {
    let names = files.keys.sorted()
    return PictureMaker(cacheFolder: cache).make(
      names.map { WantedPicture(path: $0, place: .top(of: "content/a.md")) },
      from: SourceTree(names.map { SourceFile(path: $0, bytes: files[$0] ?? []) }))
  }

  /// A PNG of one colour, made by the maker itself from the photograph.
  private func drawing() throws -> [UInt8] {
    try #require(VipsPicture(Self.photograph)?.made(width: 20, .png)).bytes
  }

  @Test func aPhotographLosesItsPlaceAndStandsUpright() throws {
    let made = make(["content/a/photo.jpg": Self.photograph])
    #expect(made.diagnostics.map(\.rule) == [.pictureLocation])
    let picture = try #require(made.value.pictures["content/a/photo.jpg"])
    #expect((picture.fallback.width, picture.fallback.height) == (30, 60))
    #expect(picture.sizes.map(\.width) == [30])
    for file in made.value.files.ordered {
      let head = try #require(VipsPicture(file.bytes)?.head)
      #expect(!head.hasMetadata && !head.hasLocation, "\(file.path)")
      #expect(file.bytes.firstRange(of: Array("Exif".utf8)) == nil, "\(file.path)")
    }
  }

  @Test func endingsSayWhatIsInside() throws {
    let made = make(["content/a/photo.jpg": Self.photograph, "content/a/图.png": try drawing()])
    let paths = made.value.files.ordered.map(\.path)
    #expect(paths.filter { $0.hasSuffix(".webp") }.count == 2)
    #expect(paths.contains { $0.hasPrefix("pictures/photo.") && $0.hasSuffix("-30.jpg") })
    #expect(paths.contains { $0.hasPrefix("pictures/picture.") && $0.hasSuffix(".png") })
  }

  @Test func aBombIsRefusedBeforeItIsOpened() throws {
    var bomb = try drawing()
    // 20,000 by 20,000 in IHDR.
    bomb.replaceSubrange(16..<24, with: [0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20])
    let made = make(["content/a/bomb.png": bomb])
    #expect(made.diagnostics.map(\.rule) == [.pictureTooLarge])
    #expect(made.value.files.isEmpty)
  }

  @Test func damageAndOtherKindsAreFaults() throws {
    let cut = Array(Self.photograph.prefix(Self.photograph.count / 2))
    let svg = Array("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".utf8)
    let made = make(["content/a/cut.jpg": cut, "content/a/x.svg": svg, "content/a/e.png": []])
    #expect(made.diagnostics.filter { $0.rule == .pictureUnreadable }.count == 3)
    #expect(made.value.files.isEmpty)
  }

  @Test func noBeginningOfAPictureCrashes() {
    for length in stride(from: 0, to: Self.photograph.count, by: 7) {
      _ = make(["content/a/p.jpg": Array(Self.photograph.prefix(length))])
    }
  }

  @Test func aDamagedCacheIsMadeAgain() throws {
    let folder = NSTemporaryDirectory() + "banbao-pictures-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = ["content/a/photo.jpg": Self.photograph]
    let first = make(files, cache: folder).value.files
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/pictures")
    #expect(names.count == first.count)
    for name in names {
      try Data("broken".utf8).write(to: URL(fileURLWithPath: "\(folder)/pictures/\(name)"))
    }
    let again = make(files, cache: folder).value.files
    #expect(again.ordered.map(\.bytes) == first.ordered.map(\.bytes))
  }

  @Test func sizesOfPictures() {
    #expect(PixelSize(of: Array("GIF89a".utf8) + [2, 1, 3, 0])?.width == 258)
    let jpeg: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0,
    ]
    #expect(PixelSize(of: jpeg)?.height == 20)
    #expect(PixelSize(of: jpeg)?.width == 30)
    for length in 0..<jpeg.count { _ = PixelSize(of: Array(jpeg.prefix(length))) }
    #expect(PixelSize(of: Array("<svg>".utf8)) == nil)
  }
}
