// swift-tools-version: 6.1
import PackageDescription

// `make test` sets BANBAO_STRICT: a warning is then an error. A user's build is not broken by the next compiler's new warning.
let strict = Context.environment["BANBAO_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.unsafeFlags(["-warnings-as-errors"])] : [])

/// A target of ours: name, what it imports, and the same settings as every other.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "banbao",
  products: [.executable(name: "banbao", targets: ["banbao"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // C: module maps only, but for one function.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft harfbuzz-subset",
      providers: [
        .apt(["libcairo2-dev", "libfreetype-dev", "libharfbuzz-dev"])
      ]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    .systemLibrary(name: "CClp", pkgConfig: "clp", providers: [.apt(["coinor-libclp-dev"])]),
    .target(name: "CPublishShims"),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    // Only the headers of libvips (libvips-dev): through pkg-config it would be linked, and loaded at every start.
    .target(
      name: "CPictureShims",
      cSettings: [
        .unsafeFlags(
          ["-I/usr/include/glib-2.0"]
            + ["x86_64", "aarch64"].map { "-I/usr/lib/\($0)-linux-gnu/glib-2.0/include" })
      ]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Values.
    room("Diagnostics", []),
    room("FileTree", ["Diagnostics", "WorkSharing", "Hashing"]),
    room("Markdown", ["CCMarkGFM", "Diagnostics"]),
    room("CampaignModel", ["Markdown", "Diagnostics", "Hashing"]),

    // Two tools every stage may use: the one place with threads, and the hash of bytes.
    room("WorkSharing", []),
    room("Hashing", ["CCrypto"]),

    // Stages.
    room(
      "ContentLoading",
      [
        "CampaignModel", "Markdown", "FileTree", "Diagnostics", "WorkSharing", "Hashing", "Yams",
      ]),
    room(
      "EditorialChecking", ["CampaignModel", "Markdown", "Diagnostics", "WorkSharing", "Hashing"]),
    room("InputMethodChecking", ["Diagnostics"]),
    room(
      "PictureMaking",
      ["CampaignModel", "FileTree", "Diagnostics", "WorkSharing", "Hashing", "CPictureShims"]),
    room("OutreachPlanning", ["CampaignModel", "Diagnostics"]),
    room("PlanBounding", ["CClp"]),
    room(
      "SiteRendering",
      [
        "CampaignModel", "Markdown", "FileTree", "Diagnostics", "WorkSharing", "Hashing",
      ]),
    room(
      "SiteSearching",
      ["CampaignModel", "Markdown", "FileTree", "Diagnostics", "WorkSharing", "Hashing"]),
    room("PosterComposing", ["CampaignModel", "Markdown", "FileTree", "Diagnostics"]),
    room(
      "PosterPrinting",
      [
        "PosterComposing", "CampaignModel", "FileTree", "Diagnostics", "Hashing", "CCairo",
        "CQREncode", "CZlib", "CTurboJPEG",
      ]),
    room("PosterImposing", ["PosterComposing", "CampaignModel", "FileTree", "Diagnostics"]),
    room("ChannelExporting", ["CampaignModel", "Markdown", "FileTree", "Diagnostics"]),
    room("LedgerWriting", ["CampaignModel", "FileTree", "Diagnostics", "CXlsxWriter"]),
    room("Compressing", ["FileTree", "WorkSharing", "CDeflate", "CBrotli"]),
    // The preview's script and stylesheet are files of their own, and part of the program.
    .target(
      name: "PreviewServing",
      dependencies: [
        "FileTree", "Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Assets/reload.js"), .embedInCode("Assets/preview.css")],
      swiftSettings: settings),
    room("Publishing", ["FileTree", "Diagnostics", "WorkSharing", "Hashing", "CPublishShims"]),

    // The run and the command.
    room(
      "CampaignBuilding",
      [
        "ContentLoading", "EditorialChecking", "InputMethodChecking", "OutreachPlanning",
        "PictureMaking",
        "PlanBounding",
        "SiteRendering", "SiteSearching",
        "PosterComposing", "PosterPrinting", "PosterImposing", "ChannelExporting",
        "LedgerWriting", "Compressing",
        "Publishing", "PreviewServing",
        "CampaignModel", "Markdown", "FileTree", "Diagnostics", "WorkSharing", "Hashing",
      ]),
    .executableTarget(
      name: "banbao",
      dependencies: [
        "CampaignBuilding", "PreviewServing", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // What `make bench` runs: the writer of made-up sites, and the floor in C.
    .executableTarget(
      name: "banbao-bench", path: "Benchmarks/banbao-bench", swiftSettings: settings),
    .executableTarget(
      name: "markdown-floor", dependencies: ["CCMarkGFM"], path: "Benchmarks/markdown-floor"),

    .executableTarget(
      name: "markdown-stage", dependencies: ["Markdown", "FileTree", "Diagnostics"],
      path: "Benchmarks/markdown-stage", swiftSettings: settings),

    .executableTarget(
      name: "poster-bench",
      dependencies: [
        "PosterPrinting", "PosterComposing", "ContentLoading", "CampaignModel", "FileTree",
        "Diagnostics",
      ],
      path: "Benchmarks/posters/poster-bench", swiftSettings: settings),

    // Tests, one target per room, and what they share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("FileTreeTests", ["FileTree", "Diagnostics"]),
    tests("MarkdownTests", ["Markdown", "Diagnostics", "CCMarkGFM", "TestSupport"]),
    tests("HashingTests", ["Hashing"]),
    tests("WorkSharingTests", ["WorkSharing"]),
    tests("CampaignModelTests", ["CampaignModel", "Markdown", "Diagnostics"]),
    tests(
      "ContentLoadingTests",
      [
        "ContentLoading", "CampaignModel", "Markdown", "FileTree", "Diagnostics", "Hashing",
        "TestSupport",
      ]),
    tests(
      "EditorialCheckingTests",
      [
        "EditorialChecking", "ContentLoading", "CampaignModel", "Markdown", "FileTree",
        "Diagnostics", "TestSupport",
      ]),
    tests("InputMethodCheckingTests", ["InputMethodChecking", "Diagnostics"]),
    tests("PictureMakingTests", ["PictureMaking", "CampaignModel", "FileTree", "Diagnostics"]),
    tests(
      "OutreachPlanningTests",
      ["OutreachPlanning", "PlanBounding", "CampaignModel", "Diagnostics"]),
    tests("PlanBoundingTests", ["PlanBounding"]),
    // Mustache is the reference our own compiled templates are compared with.
    tests(
      "SiteRenderingTests",
      [
        "SiteRendering", "CampaignModel", "Markdown", "FileTree", "Diagnostics",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests(
      "SiteSearchingTests",
      [
        "SiteSearching", "ContentLoading", "CampaignModel", "Markdown", "FileTree", "Hashing",
        "Diagnostics", "TestSupport",
      ]),
    tests(
      "PosterComposingTests",
      [
        "PosterComposing", "ContentLoading", "CampaignModel", "Markdown", "FileTree", "Diagnostics",
        "TestSupport",
      ]),
    tests(
      "PosterPrintingTests",
      [
        "PosterPrinting", "PosterComposing", "ContentLoading", "CampaignModel", "Markdown",
        "FileTree",
        "Diagnostics", "Hashing", "CCairo", "CTurboJPEG", "TestSupport",
      ]),
    tests(
      "PosterImposingTests",
      [
        "PosterImposing", "PosterComposing", "PosterPrinting", "ContentLoading", "CampaignModel",
        "FileTree", "Diagnostics",
      ]),
    tests(
      "ChannelExportingTests", ["ChannelExporting", "CampaignModel", "FileTree", "Diagnostics"]),
    tests("CompressingTests", ["Compressing", "FileTree"]),
    tests("PreviewServingTests", ["PreviewServing", "FileTree", "Diagnostics"]),
    tests("PublishingTests", ["Publishing", "FileTree", "Diagnostics", "TestSupport"]),
    tests(
      "CampaignBuildingTests",
      [
        "CampaignBuilding", "PreviewServing", "CampaignModel", "Publishing", "FileTree",
        "Diagnostics", "TestSupport",
      ]),
    tests("CommandTests", ["banbao"]),
    tests(
      "LedgerWritingTests",
      ["LedgerWriting", "ContentLoading", "CampaignModel", "FileTree", "Diagnostics"]),
    tests("LayeringTests", []),
  ]
)
