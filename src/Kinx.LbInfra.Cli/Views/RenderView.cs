using Kinx.LbInfra.Core.Rendering;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>Rendered nodes as text, as one JSON object, or as files in a folder; the addresses that are stand-ins are always told on standard error.</summary>
internal sealed class RenderView(CliContext context)
{
    public void TellStandIns(IEnumerable<RenderedNode> nodes)
    {
        foreach (var node in nodes)
        {
            var standIns = node.Addresses.Where(address => address.StandIn).Select(address => $"{address.Role} {address.Address}").ToList();
            if (standIns.Count > 0)
                context.Error.WriteLine($"{node.Name}: stand-ins for addresses that Neutron will pick: {string.Join(", ", standIns)}");
        }
    }

    public void WriteText(IEnumerable<RenderedNode> nodes)
    {
        foreach (var node in nodes)
        {
            foreach (var file in node.Configuration.Files)
                context.Out.WriteLine($"# {node.Name}:{file.Path} ({file.Mode})\n{file.Content}");
        }
    }

    public void WriteJson(string stack, IEnumerable<RenderedNode> nodes)
    {
        var document = new
        {
            stack,
            nodes = nodes.Select(node => new
            {
                node.Name,
                node.LoadBalancer,
                node.Configuration.Generation,
                node.Addresses,
                node.Configuration.Files,
            }),
        };
        context.Out.WriteLine(JsonText.Of(document));
    }

    /// <summary>One folder a node; files with the modes that they have there.</summary>
    public void WriteFiles(string folder, IEnumerable<RenderedNode> nodes)
    {
        foreach (var node in nodes)
        {
            foreach (var file in node.Configuration.Files)
                Write(Path.Combine(folder, node.Name, file.Path.TrimStart('/')), file);
            context.Error.WriteLine($"{node.Name}: {node.Configuration.Files.Count} files, generation {node.Configuration.Generation}");
        }
    }

    private static void Write(string path, NodeFile file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Content);
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(file.Mode, 8));
    }
}
