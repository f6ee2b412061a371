using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

/// <summary>Changes by path, such as <c>fixedIps[0].ipAddress</c>, in ordinal order.</summary>
internal sealed class PropertyChanges
{
    private readonly SortedDictionary<string, PropertyDiffKind> _detailed = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, PropertyDiffKind> Detailed => _detailed;

    /// <summary>The top-level property of each change that needs a new object, once per change.</summary>
    public IReadOnlyList<string> Replaces =>
        [.. _detailed.Where(change => change.Value.Replaces()).Select(change => TopLevel(change.Key))];

    /// <summary>The top-level property of a path.</summary>
    public static string TopLevel(string path) => path.Split('.', '[')[0];

    public void Add(string path, PropertyDiffKind kind) => _detailed[path] = kind;

    public void Add(string path, bool replaces) => _detailed[path] = replaces ? PropertyDiffKind.AddReplace : PropertyDiffKind.Add;

    public void Delete(string path, bool replaces) => _detailed[path] = replaces ? PropertyDiffKind.DeleteReplace : PropertyDiffKind.Delete;

    public void Update(string path, bool replaces) => _detailed[path] = replaces ? PropertyDiffKind.UpdateReplace : PropertyDiffKind.Update;

    /// <summary>Drops the changes at these paths and below them.</summary>
    public void Remove(IReadOnlyList<string> ignored)
    {
        foreach (var path in _detailed.Keys.Where(path => ignored.Any(name => IsAtOrBelow(path, name))).ToList()) _detailed.Remove(path);
    }

    private static bool IsAtOrBelow(string path, string name) =>
        path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '[');
}
