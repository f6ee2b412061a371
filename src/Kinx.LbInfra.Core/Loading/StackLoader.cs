using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Reads stack files and their site files (<c>sites/NAME.yaml</c> in the same folder).</summary>
public static class StackLoader
{
    private const string SitesFolder = "sites";

    /// <summary>The end of the name of each stack file and site file.</summary>
    internal const string Extension = ".yaml";

    /// <summary>Reads a stack file and its site file and checks their form, without running the rules.</summary>
    /// <param name="path">A <c>.yaml</c> file, named as in messages.</param>
    public static Checked<LoadedStack> LoadFile(string path)
    {
        var read = Read(path, new SiteFiles());
        return new Checked<LoadedStack>(read.Stack, Located.Sort(read.Diagnostics));
    }

    /// <summary>True for the files in <c>stacks/</c> that describe a tenant: YAML files other than Pulumi's own.</summary>
    public static bool IsStackFile(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(Extension, StringComparison.Ordinal) && !name.StartsWith("Pulumi.", StringComparison.Ordinal);
    }

    /// <summary>Reads a stack file; site files are read once for all stacks that share <paramref name="sites"/>.</summary>
    internal static ReadStack Read(string path, SiteFiles sites)
    {
        if (!IsStackFile(path)) return new ReadStack(null, null, null, null, [NotRead(path)]);
        var file = SpecFile<StackSpec>.Read(path);
        if (file.Spec is not { } stack) return new ReadStack(null, null, file.Map, null, file.Diagnostics);

        var siteName = stack.Site;
        if (siteName.Length == 0) return new ReadStack(null, stack, file.Map, null, file.Diagnostics);
        var folder = SitesOf(Path.GetDirectoryName(path) ?? "");
        var sitePath = Path.Combine(folder, siteName + Extension);
        if (!File.Exists(sitePath))
        {
            var missing = LoadDiagnostics.SiteNotFound(stack.At(it => it.Site), siteName, sitePath, KnownSites(folder));
            return new ReadStack(null, stack, file.Map, null, [.. file.Diagnostics, file.Locate(missing)]);
        }

        var site = sites.Read(sitePath);
        var loaded = site.Spec is { } spec
            ? new LoadedStack(Path.GetFileNameWithoutExtension(path), path, stack, spec)
            : null;
        return new ReadStack(loaded, stack, file.Map, site.Map, [.. file.Diagnostics, .. site.Diagnostics]);
    }

    /// <summary>The folder of the site files of a folder of stack files.</summary>
    internal static string SitesOf(string folder) => Path.Combine(folder, SitesFolder);

    private static Diagnostic NotRead(string path) =>
        StackFiles.IsMisnamed(path) ? LoadDiagnostics.FileNotRead(path) : LoadDiagnostics.NotAStackFile(path);

    private static IEnumerable<string> KnownSites(string folder)
    {
        if (Directory.Exists(folder))
        {
            return Directory.EnumerateFiles(folder, "*" + Extension).Select(file => Path.GetFileNameWithoutExtension(file));
        }

        return [];
    }
}
