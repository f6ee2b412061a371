using System.Reflection;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>
/// The control plane's configuration: the files under ControlPlane/etc, in which @data@, @run@ and @etc@ stand for the lab's folders and
/// @password@ for the password, which is new at each start.
/// </summary>
internal sealed class ConfigurationFiles(LabPaths paths, string password)
{
    private const string Prefix = "etc/";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Names below the configuration folder, such as <c>nova/nova.conf</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>One file with its placeholders replaced.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public string Render(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
            ?? throw new ArgumentException($"there is no configuration file \"{name}\"", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Replace("@data@", paths.DataFolder, StringComparison.Ordinal)
            .Replace("@run@", paths.RunFolder, StringComparison.Ordinal)
            .Replace("@etc@", paths.ConfigurationFolder, StringComparison.Ordinal)
            .Replace("@password@", password, StringComparison.Ordinal);
    }

    /// <summary>Writes all files and makes the folders that the services expect.</summary>
    public void Write()
    {
        foreach (var name in Names)
        {
            var file = Path.Combine(paths.ConfigurationFolder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, Render(name));
        }

        // They hold passwords, and the lab's folder itself is open to others: FRR's user has its sockets below it.
        File.SetUnixFileMode(paths.ConfigurationFolder, OwnerOnly);
        Directory.CreateDirectory(paths.DataFolder, OwnerOnly);
        foreach (var folder in DataFolders) Directory.CreateDirectory(Path.Combine(paths.DataFolder, folder));
        Directory.CreateDirectory(paths.RunFolder);
        Directory.CreateDirectory(paths.LogFolder);
        LinkHomes();
    }

    private static readonly string[] DataFolders =
    [
        "glance/images", "glance/staging", "glance/tasks", "gnocchi/coordination", "keystone", "lock", "neutron", "nova/instances",
        "rabbitmq", "tmp",
    ];

    // The authentication middleware of gnocchi and aodh looks for its configuration in ~/.NAME/ only.
    private void LinkHomes()
    {
        var home = Path.Combine(paths.ConfigurationFolder, "home");
        Directory.CreateDirectory(home);
        foreach (var name in (string[])["gnocchi", "aodh"]) File.CreateSymbolicLink(Path.Combine(home, "." + name), "../" + name);
    }
}
