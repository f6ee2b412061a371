using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Kinx.LbInfra.ConformanceTests.PulumiCli;

/// <summary>
/// What was recorded of the published CLI, by path: state files and settings (<c>checkpoints.tar.gz</c>), calls (<c>runs.tar.gz</c>).
/// </summary>
internal static class Recordings
{
    public const string Passphrase = "correct horse battery staple";

    private static readonly Lazy<SortedDictionary<string, byte[]>> All = new(Unpack);

    /// <summary>Paths of state files, such as <c>stack/life/01-create/checkpoint.json</c>.</summary>
    public static IEnumerable<string> CheckpointsUnder(string folder) =>
        All.Value.Keys
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path).StartsWith("checkpoint", StringComparison.Ordinal));

    /// <summary>Folders of steps, such as <c>stack/life/01-create</c>, that have a file of this name.</summary>
    public static IEnumerable<string> StepsWith(string file) =>
        All.Value.Keys.Where(path => Path.GetFileName(path) == file).Select(path => Path.GetDirectoryName(path)!);

    public static bool Has(string path) => All.Value.ContainsKey(path);

    public static byte[] Bytes(string path) => All.Value[path];

    public static string Text(string path) => Encoding.UTF8.GetString(All.Value[path]);

    private static SortedDictionary<string, byte[]> Unpack()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in new[] { "checkpoints.tar.gz", "runs.tar.gz" })
        {
            using var archive = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "PulumiCli", name));
            using var content = new GZipStream(archive, CompressionMode.Decompress);
            using var tar = new TarReader(content);
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is not { } data) continue;
                using var file = new MemoryStream();
                data.CopyTo(file);
                files[entry.Name] = file.ToArray();
            }
        }

        return files;
    }
}
