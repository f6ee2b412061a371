using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Comparing;

/// <summary>The changes found, by path such as <c>fixedIps[0].ipAddress</c>, in ordinal order.</summary>
internal sealed class PropertyChanges
{
    private readonly SortedDictionary<string, PropertyDiffKind> _detailed = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, PropertyDiffKind> Detailed => _detailed;

    /// <summary>The top-level name of each change that needs a new object; a name stands once for each.</summary>
    public IReadOnlyList<string> Replaces =>
        [.. _detailed.Where(change => IsReplacing(change.Value)).Select(change => change.Key.Split('.', '[')[0])];

    public void Add(string path, PropertyDiffKind kind) => _detailed[path] = kind;

    public void Add(string path, bool replaces) => _detailed[path] = replaces ? PropertyDiffKind.AddReplace : PropertyDiffKind.Add;

    public void Delete(string path, bool replaces) => _detailed[path] = replaces ? PropertyDiffKind.DeleteReplace : PropertyDiffKind.Delete;

    public void Update(string path, bool replaces) => _detailed[path] = replaces ? PropertyDiffKind.UpdateReplace : PropertyDiffKind.Update;

    /// <summary>Drops what the program wants ignored: a property, or something below it.</summary>
    public void Remove(IReadOnlyList<string> ignored)
    {
        foreach (var path in _detailed.Keys.Where(path => ignored.Any(name => IsAtOrBelow(path, name))).ToList()) _detailed.Remove(path);
    }

    private static bool IsAtOrBelow(string path, string name) =>
        path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '[');

    private static bool IsReplacing(PropertyDiffKind kind) =>
        kind is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace;
}
