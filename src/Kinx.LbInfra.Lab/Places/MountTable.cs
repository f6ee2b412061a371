namespace Kinx.LbInfra.Lab.Places;

/// <summary>What is mounted, as this process sees it.</summary>
internal static class MountTable
{
    private const string File = "/proc/self/mountinfo";

    /// <summary>All mount points, in the order in which they were mounted.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken) =>
        Parse(await System.IO.File.ReadAllLinesAsync(File, cancellationToken));

    /// <summary>Mount points of lines such as <c>36 35 98:0 /root /mount/point rw … - ext4 …</c>.</summary>
    internal static IReadOnlyList<string> Parse(IEnumerable<string> lines) => [.. lines.Select(line => line.Split(' ')[4])];
}
