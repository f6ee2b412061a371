namespace Kinx.LbInfra.Lab.Places;

/// <summary>What is mounted, as this process sees it.</summary>
internal static class MountTable
{
    private const string Table = "/proc/self/mountinfo";

    /// <summary>All mount points, in the order in which they were mounted.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken) =>
        Parse(await File.ReadAllLinesAsync(Table, cancellationToken));

    /// <summary>The first mount point of a type of file system; null when there is none.</summary>
    public static string? Of(string type) => FirstOf(type, File.ReadAllLines(Table));

    /// <summary>Mount points of lines such as <c>36 35 98:0 /root /mount/point rw … - ext4 …</c>.</summary>
    internal static IReadOnlyList<string> Parse(IEnumerable<string> lines) => [.. lines.Select(line => line.Split(' ')[4])];

    /// <summary>As <see cref="Of"/>, from such lines. The fields before the hyphen vary in number.</summary>
    internal static string? FirstOf(string type, IEnumerable<string> lines) =>
        lines.FirstOrDefault(line => line.Contains($" - {type} ", StringComparison.Ordinal)) is { } line ? Parse([line])[0] : null;
}
