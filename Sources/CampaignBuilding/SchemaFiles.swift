import ContentLoading
package import Diagnostics
package import FileTree

/// The JSON Schemas of the files people write by hand, and the settings that tell VS Code about them.
package enum SchemaFiles {
  /// What `banbao schema` can print.
  package static let names = ContentSchema.allCases.map(\.rawValue)

  /// `nil` when there is no schema of that name.
  package static func text(of name: String) -> String? { ContentSchema(rawValue: name)?.text }

  /// The schema of a name, or all, each as `NAME.schema.json`.
  package static func tree(_ name: String?) -> Reported<OutputTree> {
    var tree = OutputTree()
    let wanted = ContentSchema.allCases.filter { name == nil || $0.rawValue == name }
    let findings = wanted.flatMap {
      tree.add(path: $0.fileName, text: $0.text, source: "banbao schema")
    }
    return Reported(tree, findings)
  }

  /// What makes VS Code complete and check the YAML files, for a folder `.vscode`.
  static var editorFiles: [(path: String, text: String)] {
    [("settings.json", editorSettings), ("extensions.json", editorExtensions)]
      + ContentSchema.allCases.map { ($0.fileName, $0.text) }
  }

  /// `.vscode/settings.json`: which schema is for which file. The YAML extension does not read front matter inside Markdown
  /// (github.com/redhat-developer/vscode-yaml/issues/207), so that schema is not wired here.
  private static var editorSettings: String {
    let lines = ContentSchema.allCases.compactMap { schema in
      schema.yamlFile.map { "    \"./.vscode/\(schema.fileName)\": \"\($0)\"" }
    }
    return """
      {
        "files.encoding": "utf8",
        "yaml.schemas": {
      \(lines.joined(separator: ",\n"))
        }
      }

      """
  }

  /// The extension VS Code then offers to install.
  private static let editorExtensions = """
    {
      "recommendations": ["redhat.vscode-yaml"]
    }

    """
}
