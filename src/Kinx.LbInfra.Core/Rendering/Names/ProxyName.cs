using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Rendering.Names;

/// <summary>Names that HAProxy takes for frontends and backends, from names that users chose.</summary>
internal static class ProxyName
{
    private const int LongestInFile = 190;

    /// <summary>
    /// The name itself if HAProxy takes it; else what HAProxy takes of it and a hash of all of it, so that different names stay different.
    /// A colon is kept out: names with one are ours.
    /// </summary>
    public static string Of(string name)
    {
        if (name.Length > 0 && name.All(IsAllowed)) return name;
        var kept = new string([.. name.Select(c => IsAllowed(c) ? c : '-')]);
        return $"{kept}.{Hash(name)}";
    }

    /// <summary>The same as part of a file's name: cut where Linux would refuse it, 255 characters with what comes before and after.</summary>
    public static string InFile(string name)
    {
        var proxy = Of(name);
        return proxy.Length <= LongestInFile ? proxy : $"{proxy[..LongestInFile]}.{Hash(name)}";
    }

    /// <summary>The backend of a pool as a listener uses it.</summary>
    public static string Backend(string pool, string listener) => $"{Of(pool)}:{Of(listener)}";

    /// <summary>The stick table of a pool. Two colons, for a frontend may have the pool's name, and a backend one with any other word in front.</summary>
    public static string Table(string pool) => $"table::{Of(pool)}";

    private static string Hash(string name) => HashPrefix.Of(name, 8);

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
