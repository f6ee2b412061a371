using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Kinx.LbInfra.ConformanceTests.PulumiCli;

/// <summary>State files and settings that the published CLI wrote: <c>checkpoints.tar.gz</c>, by path.</summary>
internal static class RecordedCheckpoints
{
    public const string Passphrase = "correct horse battery staple";

    private static readonly Lazy<SortedDictionary<string, byte[]>> All = new(Unpack);

    /// <summary>Paths such as <c>stack/life/01-create/checkpoint.json</c>.</summary>
    public static IEnumerable<string> Under(string folder) =>
        All.Value.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal));

    public static byte[] Bytes(string path) => All.Value[path];

    public static string Text(string path) => Encoding.UTF8.GetString(All.Value[path]);

    private static SortedDictionary<string, byte[]> Unpack()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "PulumiCli", "checkpoints.tar.gz"));
        using var content = new GZipStream(archive, CompressionMode.Decompress);
        using var tar = new TarReader(content);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is not { } data)
                continue;
            using var file = new MemoryStream();
            data.CopyTo(file);
            files[entry.Name] = file.ToArray();
        }

        return files;
    }
}
