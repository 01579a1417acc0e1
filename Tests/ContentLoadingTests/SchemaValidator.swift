import ContentLoading
import Foundation

/// The `jsonschema` package of Python as an independent judge of our schemas.
enum SchemaValidator {
  struct Case {
    var schema: ContentSchema
    /// A page of front matter: `article`.
    var definition = ""
    var text: String
  }

  /// Whether Python with its `jsonschema` and `yaml` is here.
  static let isPresent = (try? run(["-c", "import jsonschema, yaml"], input: Data())) != nil

  /// For each case `nil` when it is valid, else the first fault.
  static func faults(_ cases: [Case]) throws -> [String?] {
    let schemas = ContentSchema.allCases.map { [$0.rawValue, $0.text] }
    let texts = cases.map { [$0.schema.rawValue, $0.definition, $0.text] }
    let input = try JSONEncoder().encode([schemas, texts])
    let output = try run(["-c", script], input: input)
    return output.split(separator: "\n").map { $0 == "true" ? nil : String($0) }
  }

  /// Reads schemas and cases; writes for each case `true` or the first fault. YAML is read as 1.2 reads it: dates stay texts, and only
  /// `true` and `false` are truth values.
  private static let script = #"""
    import functools, json, re, sys
    import jsonschema, yaml

    class Core(yaml.SafeLoader):
        pass

    other = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
    Core.yaml_implicit_resolvers = {
        first: [pair for pair in pairs if pair[0] not in other]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    Core.add_implicit_resolver(other[1], re.compile("^(true|false)$"), ["t", "f"])

    schemas, cases = json.load(sys.stdin)
    schemas = {name: json.loads(text) for name, text in schemas}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)

    @functools.cache
    def validator(name, definition):
        schema = schemas[name]
        if definition:
            schema = {"definitions": schema["definitions"], "$ref": "#/definitions/" + definition}
        return jsonschema.Draft7Validator(schema)

    for name, definition, text in cases:
        faults = validator(name, definition).iter_errors(yaml.load(text, Core))
        error = jsonschema.exceptions.best_match(faults)
        print(json.dumps(True if error is None else f"{error.json_path}: {error.message[:200]}"))
    """#

  private static func run(_ arguments: [String], input: Data) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let folder = FileManager.default.temporaryDirectory
    // Files, not pipes: a pipe that nobody empties would stop the process.
    let files = ["in", "out"].map { folder.appending(path: "banbao-\(UUID()).\($0)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try input.write(to: files[0])
    try Data().write(to: files[1])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    struct Failed: Error {}
    guard process.terminationStatus == 0 else { throw Failed() }
    return try String(contentsOf: files[1], encoding: .utf8)
  }
}
