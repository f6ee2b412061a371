using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Rendering.Names;

/// <summary>Converts names that users chose to valid names of HAProxy's frontends and backends.</summary>
internal static class ProxyName
{
    private const int LongestInFile = 190;

    /// <summary>
    /// The name itself if it is valid; otherwise the name with invalid characters replaced, followed by a hash of the original, so that
    /// different names stay different. A colon is replaced too: it is reserved for generated names.
    /// </summary>
    public static string Of(string name)
    {
        if (name.Length > 0 && name.All(IsAllowed)) return name;
        var kept = new string([.. name.Select(c => IsAllowed(c) ? c : '-')]);
        return $"{kept}.{Hash(name)}";
    }

    /// <summary>
    /// The name as part of a file name, cut so that the whole file name does not exceed 255 characters, the limit of Linux.
    /// </summary>
    public static string InFile(string name)
    {
        var proxy = Of(name);
        return proxy.Length <= LongestInFile ? proxy : $"{proxy[..LongestInFile]}.{Hash(name)}";
    }

    /// <summary>The backend of a pool as a listener uses it.</summary>
    public static string Backend(string pool, string listener) => $"{Of(pool)}:{Of(listener)}";

    /// <summary>The stick table of a pool. Its two colons keep it different from all frontends and backends.</summary>
    public static string Table(string pool) => $"table::{Of(pool)}";

    /// <summary>The stick table of a pool's backups.</summary>
    public static string BackupTable(string pool) => $"table::backups:{Of(pool)}";

    /// <summary>The backend that checks the members of a pool for several others.</summary>
    public static string Checks(string pool) => $"check::{Of(pool)}";

    private static string Hash(string name) => HashPrefix.Of(name, 8);

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
