namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>The programs that stand in for a VM's kernel, hypervisor and systemd (Nodes/image).</summary>
internal static class NodeImage
{
    private const string Prefix = "node-image/";

    /// <summary>Writes them into a folder, which is made if it does not exist.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var assembly = typeof(NodeImage).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var source = assembly.GetManifestResourceStream(name)!;
            using var target = File.Create(Path.Combine(folder, name[Prefix.Length..]));
            source.CopyTo(target);
        }
    }
}
