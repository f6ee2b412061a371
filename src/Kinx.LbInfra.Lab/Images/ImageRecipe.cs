using System.Security.Cryptography;
using System.Text;

namespace Kinx.LbInfra.Lab.Images;

/// <summary>The recipe of the node image: the files of the folder <c>image</c>, which are embedded in this assembly.</summary>
internal static class ImageRecipe
{
    private const string Prefix = "image/";

    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly SortedDictionary<string, byte[]> Files = Read();

    // The program that `lbinfra image check` runs, and what it looks for.
    private static readonly string[] OnlyForChecks = ["facts", "needs.txt"];

    /// <summary>
    /// Changes with any file of the recipe that has an effect on the root file system of a release, which names the recipe of its disk too;
    /// 12 hexadecimal digits.
    /// </summary>
    public static string HashOf(NodeRelease release)
    {
        var versions = $"versions/{CodeName(release)}.txt";
        return HashOf(Files.Where(file => file.Key == versions
            || (!file.Key.StartsWith("versions/", StringComparison.Ordinal) && !OnlyForChecks.Contains(file.Key))));
    }

    /// <summary>The command line that makes an image; <see cref="WriteTo"/> must have written the recipe.</summary>
    /// <param name="folder">Of the recipe.</param>
    /// <param name="release">The release of Debian.</param>
    /// <param name="form">What is made.</param>
    /// <param name="target">The folder that receives the root file system, or the disk and its kernel; must be empty, or not exist.</param>
    public static IReadOnlyList<string> Command(string folder, NodeRelease release, ImageForm form, string target)
    {
        string[] output = form == ImageForm.Root ? ["--root", target] : ["--disk", Path.Combine(target, "disk.qcow2"), "--kernel", target];
        return [Path.Combine(folder, "build"), "--release", CodeName(release), .. output];
    }

    /// <summary>Debian's name of the release.</summary>
    public static string CodeName(NodeRelease release) => release switch
    {
        NodeRelease.Bookworm => "bookworm",
        NodeRelease.Trixie => "trixie",
        _ => throw new ArgumentOutOfRangeException(nameof(release), release, null),
    };

    /// <summary>Writes all files of the recipe.</summary>
    public static void WriteTo(string folder)
    {
        foreach (var (name, content) in Files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
            if (content.AsSpan().StartsWith("#!"u8)) File.SetUnixFileMode(path, Executable);
        }
    }

    private static string HashOf(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{content.Length}\0"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static SortedDictionary<string, byte[]> Read()
    {
        var assembly = typeof(ImageRecipe).Assembly;
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var source = assembly.GetManifestResourceStream(name)!;
            using var target = new MemoryStream();
            source.CopyTo(target);
            files[name[Prefix.Length..]] = target.ToArray();
        }

        return files;
    }
}
