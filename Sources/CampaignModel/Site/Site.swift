/// Who publishes, where, with which marks and which theme: `site.yaml`.
package struct Site: Sendable, Hashable {
  package struct Audience: Sendable, Hashable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A community (社区), the unit of boards, venues and trips.
  package struct Area: Sendable, Hashable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  package struct Contact: Sendable, Hashable {
    package var address: String
    package var hours: String
    /// An id of the hotline registry.
    package var hotline: String?

    package init(address: String = "", hours: String = "", hotline: String? = nil) {
      self.address = address
      self.hours = hours
      self.hotline = hotline
    }
  }

  /// Issued marks, printed only when given.
  package struct Marks: Sendable, Hashable {
    package var icp: String?
    package var police: String?
    package var siteID: String?

    package init(icp: String? = nil, police: String? = nil, siteID: String? = nil) {
      self.icp = icp
      self.police = police
      self.siteID = siteID
    }
  }

  /// The language of what the theme says; authors write as they write.
  package enum Language: String, Sendable, CaseIterable {
    case chinese = "zh-Hans"
    case english = "en"
  }

  package enum LinkForm: String, Sendable, CaseIterable { case directory, explicit }

  package var title = ""
  package var shortTitle: String?
  /// The issuer (落款).
  package var office = ""
  package var description = ""
  package var slogan: String?
  /// Ends with `/`; used by QR codes, feeds and the sitemap only.
  package var baseURL = ""
  package var theme = "default"
  package var language = Language.chinese
  package var links = LinkForm.directory
  package var pageSize = 12
  /// Whether text files are also published packed, for servers that pick them up.
  package var isPrecompressed = false
  package var posterSheets: [PaperSize] = [.a4, .a3]
  /// What is made of every month and of the office itself.
  package var monthPosters: [PosterWish] = []
  package var officePosters: [PosterWish] = []
  /// Sizes of the pictures shown with links to articles.
  package var sharePictures: [PaperSize] = []
  package var audiences: [Audience] = []
  package var areas: [Area] = []
  package var contact = Contact()
  package var marks = Marks()

  package init() {}
}
