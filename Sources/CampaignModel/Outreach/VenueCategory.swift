/// The six kinds of place publicity is carried into (六进), in the offices' order.
package enum VenueCategory: String, Sendable, Hashable, CaseIterable {
  case gov, community, school, company, hospital, scenic

  package var chinese: String {
    switch self {
    case .gov: "机关"
    case .community: "社区"
    case .school: "学校"
    case .company: "企业"
    case .hospital: "医院"
    case .scenic: "景点"
    }
  }
}
