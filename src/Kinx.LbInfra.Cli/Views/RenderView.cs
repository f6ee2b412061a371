using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Rendered;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>A rendered stack as text, as one JSON object, or as files in a folder.</summary>
internal sealed class RenderView(CliContext context)
{
    private const string UserDataFile = "user-data";

    /// <summary>Says on standard error which addresses are stand-ins.</summary>
    public void ReportStandIns(RenderedStack stack)
    {
        foreach (var node in stack.Nodes)
        {
            var standIns = node.Addresses.Where(address => address.StandIn)
                .Select(address => $"{address.Role} {address.Address}").ToList();
            if (standIns.Count > 0)
            {
                context.Error.WriteLine($"{node.Name}: stand-ins for addresses that Neutron will pick: {string.Join(", ", standIns)}");
            }
        }
    }

    public void WriteText(RenderedStack stack)
    {
        foreach (var node in stack.Nodes)
        {
            foreach (var file in node.Configuration.Files)
            {
                context.Out.WriteLine($"# {node.Name}:{file.Path} ({file.Mode})\n{file.Content}");
            }

            context.Out.WriteLine($"# {node.Name}:{UserDataFile} (for the first boot; keys are masked)\n{node.UserData}");
        }

        foreach (var neighbors in stack.Neighbors)
        {
            context.Out.WriteLine($"# {neighbors.LoadBalancer}:{RenderedNeighbors.FileName}\n{neighbors.Configuration}");
        }
    }

    public void WriteJson(RenderedStack stack)
    {
        var nodes = stack.Nodes.Select(node => new
        {
            node.Name,
            node.LoadBalancer,
            node.Configuration.Generation,
            node.Addresses,
            node.Configuration.Files,
            node.UserData,
        });
        var loadBalancers = stack.Neighbors.Select(item => new { Name = item.LoadBalancer, NeighborConfiguration = item.Configuration });
        context.Out.WriteLine(JsonText.Of(new { Stack = stack.Name, nodes, loadBalancers }));
    }

    /// <summary>
    /// One folder per node, whose files have the same modes as on the node, and one per load balancer with its neighbor configuration.
    /// </summary>
    public void WriteFiles(string folder, RenderedStack stack)
    {
        foreach (var node in stack.Nodes)
        {
            foreach (var file in node.Configuration.Files)
            {
                Write(Path.Combine(folder, node.Name, file.Path.TrimStart('/')), file.Mode, file.Content);
            }

            Write(Path.Combine(folder, node.Name, UserDataFile), "0644", node.UserData);
            context.Error.WriteLine($"{node.Name}: {node.Configuration.Files.Count} files, generation {node.Configuration.Generation}");
        }

        foreach (var neighbors in stack.Neighbors)
        {
            Write(Path.Combine(folder, neighbors.LoadBalancer, RenderedNeighbors.FileName), "0644", neighbors.Configuration);
        }
    }

    private static void Write(string path, string mode, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
    }
}
