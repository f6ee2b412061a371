using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>
/// Calls of the published OpenStack plugin 5.5.1 and Command plugin 1.2.1: <c>provider.tar.gz</c>, one JSON object a line.
/// </summary>
internal static class ProviderRecordings
{
    private static readonly Lazy<Dictionary<string, IReadOnlyList<JsonElement>>> All = new(Unpack);

    /// <param name="file">Such as <c>openstack/port.check</c>.</param>
    public static IReadOnlyList<JsonElement> Of(string file) => All.Value[file];

    private static Dictionary<string, IReadOnlyList<JsonElement>> Unpack()
    {
        var files = new Dictionary<string, IReadOnlyList<JsonElement>>(StringComparer.Ordinal);
        using var archive = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "OpenStack", "provider.tar.gz"));
        using var content = new GZipStream(archive, CompressionMode.Decompress);
        using var tar = new TarReader(content);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is not { } data) continue;
            using var reader = new StreamReader(data);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            files[entry.Name.Replace(".jsonl", "", StringComparison.Ordinal)] = [.. lines.Select(line => JsonElement.Parse(line))];
        }

        return files;
    }
}
