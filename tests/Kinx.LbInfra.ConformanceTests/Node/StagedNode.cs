using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A node's files in a folder that HAProxy and FRR can read.</summary>
internal sealed partial class StagedNode : IDisposable
{
    public static readonly TemplateSet Templates = TemplateSet.FromFolder(RepositoryFolder.Templates);

    // Not CreateTempSubdirectory: bgpd reads the folder as another user.
    private readonly DirectoryInfo _folder =
        Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"lbinfra-node-{Guid.NewGuid():n}"));

    public StagedNode(LoadBalancerSpec loadBalancer, SiteSpec? site = null)
        : this(Render(loadBalancer, site))
    {
    }

    public StagedNode(NodeConfiguration configuration)
    {
        Configuration = configuration;
        foreach (var file in Configuration.Files) Write(file.Path, Relocated(Password().Replace(file.Content, "password checked")));

        // On a node the apply program creates the first, and the Keys command copies the others.
        Write("/var/lib/haproxy/server-state", "1\n");
        foreach (var path in KeyFiles()) Write(path, KeyMaterial.Pem);
    }

    public NodeConfiguration Configuration { get; }

    public string this[string path] => Configuration.Files.Single(file => file.Path == path).Content;

    public static NodeConfiguration Render(LoadBalancerSpec loadBalancer, SiteSpec? site = null)
    {
        var stack = SampleStack.Stack(loadBalancer);
        stack = stack with { Site = site ?? stack.Site };
        var addresses = StandInAddresses.For(stack, loadBalancer);
        return new NodeRenderer(Templates).Render(stack, loadBalancer, 0, addresses, KeyFingerprints.StandIn);
    }

    public string PathOf(string path) => _folder.FullName + path;

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), content);
    }

    // Of a BGP session: the apply program puts the password there.
    [GeneratedRegex("(?<=^ neighbor [^ ]+ )password .*$", RegexOptions.Multiline)]
    private static partial Regex Password();

    // The names of files that HAProxy opens while it checks, as they are in this folder.
    private string Relocated(string content) => new[] { "/var/lib/haproxy/server-state", KeyFile.Folder, "/etc/haproxy/" }
        .Aggregate(content, (text, path) => text.Replace(path, PathOf(path)));

    private string[] KeyFiles() =>
        this["/etc/lbinfra/node.env"].Split('\n').Single(line => line.StartsWith("KEY_FILES=")).Split('=', 2)[1]
            .Trim('\'').Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => _folder.Delete(recursive: true);
}
