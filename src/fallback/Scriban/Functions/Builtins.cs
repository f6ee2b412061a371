using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>All names that a template finds without a model.</summary>
internal static class Builtins
{
    /// <summary>Objects of Scriban of which this subset has some functions or none.</summary>
    private static readonly string[] Known = ["array", "html", "math", "object", "regex", "string"];

    public static ScriptObject Objects { get; } = Create();

    /// <summary>Whether a member of a builtin object is missing here, so that a template can be refused when it is parsed.</summary>
    public static bool Refuses(string name, string member) =>
        Known.Contains(name) && Objects[name] is ScriptObject functions && !functions.ContainsKey(member);

    private static ScriptObject Create() => new()
    {
        ["array"] = Group("array", ArrayFunctions.All),
        ["html"] = Group("html", [new("escape", 1, 1, TextFunctions.EscapeHtml)]),
        ["math"] = Group("math", MathFunctions.All),
        ["object"] = Group("object", ObjectFunctions.All),
        ["regex"] = Group("regex", RegexFunctions.All),
        ["string"] = Group("string", StringFunctions.All),
        ["include"] = new IncludeFunction(),
    };

    private static ScriptObject Group(string name, IEnumerable<Builtin> functions)
    {
        var group = new ScriptObject();
        foreach (var (member, least, most, body) in functions)
            group.Add(member, new BuiltinFunction($"{name}.{member}", least, most, body));
        return group;
    }
}
