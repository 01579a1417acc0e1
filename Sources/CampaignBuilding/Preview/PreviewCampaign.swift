import CampaignModel
package import Diagnostics
package import FileTree
import PosterComposing
package import PreviewServing
import WorkSharing

/// The campaign that `banbao serve` shows: made anew after every change, its posters drawn when someone looks at them.
package actor PreviewCampaign: PreviewSource {
  private let world: @Sendable () -> World
  private let options: BuildOptions
  /// The last that was made, faulty or not.
  private var last: PreviewMaking.Made?
  /// The last that was whole, which is what is shown.
  private var shown: PreviewMaking.Made?
  private let memory = PreviewMemory()
  private let searching = PreviewSearch()
  private var workshop: Task<Reported<PosterWorkshop?>, Never>?
  /// Of the last workshop: the next one counts only what has changed.
  private var texts: PosterTexts?
  private var files: [String: Task<Reported<OutputTree.File>?, Never>] = [:]
  private var posters: [PreviewPosterWish: Task<PreviewPoster?, Never>] = [:]

  /// - Parameter world: Asked anew for each change: a preview may be open overnight.
  package init(options: BuildOptions, world: @escaping @Sendable () -> World) {
    self.options = options
    self.world = world
  }

  /// The folders whose files the site is made of.
  package nonisolated var folders: [String] {
    let world = world()
    return [world.path("content"), world.path("themes"), world.sharedThemes].compactMap(\.self)
  }

  package func make(after changes: Set<String>?) async -> PreviewSnapshot {
    let making = PreviewMaking(world: world(), options: options, searching: searching)
    let earlier = shown
    let memory = memory
    let made = await onOwnThread { making.make(after: earlier, changes: changes, memory: memory) }
    last = made
    if made.files != nil {
      shown = made
      workshop = nil
      files = [:]
      posters = [:]
    }
    return PreviewSnapshot(
      files: made.files, findings: made.findings, base: made.read.campaign.site.basePath)
  }

  package func file(at path: String) async -> Reported<OutputTree.File>? {
    guard let order = shown?.posterOrder(of: path), let workshop = await openWorkshop() else {
      return nil
    }
    if let begun = files[path] { return await begun.value }
    let run = PosterRun(world: world(), asOf: workshop.asOf)
    let begun = Task { await onOwnThread { run.file(at: path, order, workshop) } }
    files[path] = begun
    return await begun.value
  }

  package func poster(_ wish: PreviewPosterWish) async -> PreviewPoster? {
    guard let subject = shown?.posterSubject(wish.file), let workshop = await openWorkshop() else {
      return nil
    }
    if let begun = posters[wish] { return await begun.value }
    let drawing = PreviewPosterDrawing(workshop: workshop, subject: subject)
    let begun = Task { await onOwnThread { drawing.draw(wish) } }
    posters[wish] = begun
    return await begun.value
  }

  package func overview(of text: String) -> PreviewOverview {
    guard let last else { return PreviewOverview() }
    let asOf = options.asOf ?? world().today
    return last.overview(of: text, asOf: asOf, showsDrafts: options.drafts)
  }

  /// Fonts and layouts, opened once for all posters between two changes.
  private func openWorkshop() async -> PosterWorkshop? {
    guard let shown else { return nil }
    let world = world()
    let asOf = options.asOf ?? world.today
    let texts = texts
    let opening =
      workshop
      ?? Task {
        await onOwnThread {
          PosterWorkshop.open(
            shown.read.campaign, shown.read.theme, plan: shown.plan, pictures: shown.read.sources,
            asOf: asOf, cache: world.cache, kept: world.keptPrints, earlier: texts)
        }
      }
    workshop = opening
    let opened = await opening.value.value
    self.texts = opened?.texts ?? texts
    return opened
  }
}
