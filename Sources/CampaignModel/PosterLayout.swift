/// A kind of poster as its theme describes it: tracks, named areas, regions with fit rules, decoration.
package struct PosterLayout: Sendable {
  package var kind: String

  package init(kind: String) { self.kind = kind }
}
