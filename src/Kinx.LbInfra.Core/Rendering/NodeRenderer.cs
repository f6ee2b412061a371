using System.Security.Cryptography;
using System.Text;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>Renders every file of a node. Equal input gives equal bytes, on any machine.</summary>
public sealed class NodeRenderer(TemplateSet templates)
{
    // Stands in the files while the generation, which is a hash over them, is not known. No rendered value can hold it.
    private const string Placeholder = "\u0001generation\u0001";
    private const int GenerationLength = 12;

    /// <summary>Renders one node of a load balancer that passed validation.</summary>
    /// <param name="stack">The stack file with its site.</param>
    /// <param name="loadBalancer">A load balancer of that stack.</param>
    /// <param name="nodeIndex">0 for the first node.</param>
    /// <param name="allNodes">The addresses of all nodes of the load balancer, in the order of their names.</param>
    /// <param name="keys">Fingerprints of the secrets that the load balancer uses; they are in the names of key files.</param>
    /// <exception cref="TemplateException">A template is wrong.</exception>
    /// <exception cref="UnwritableValueException">A value that validation should have refused.</exception>
    public NodeConfiguration Render(
        LoadedStack stack, LoadBalancerSpec loadBalancer, int nodeIndex, IReadOnlyList<NodeAddresses> allNodes, KeyFingerprints keys)
    {
        var plan = NodePlanner.Plan(stack.Site, loadBalancer, nodeIndex, allNodes, keys);
        var drafts = Files(plan).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var generation = Hash(drafts);
        var files = drafts.ConvertAll(file =>
            file with { Content = file.Content.Replace(Placeholder, generation, StringComparison.Ordinal) });
        return new NodeConfiguration(plan.Name, generation, files) { LoginUser = stack.Site.Management.SshUser };
    }

    private IEnumerable<NodeFile> Files(NodePlan node) =>
    [
        new("/etc/haproxy/haproxy.cfg", "0644", templates.Render("haproxy.cfg.scriban", TemplateModel.Haproxy(node, Placeholder))),
        new("/etc/frr/frr.conf", "0640", templates.Render("frr.conf.scriban", TemplateModel.Frr(node))),
        new("/etc/lbinfra/node.json", "0644", templates.Render("node.json.scriban", TemplateModel.NodeJson(node, Placeholder))),
        new("/etc/lbinfra/node.env", "0644", templates.Render("node.env.scriban", TemplateModel.NodeEnv(node))),
        new("/etc/ssh/sshd_config.d/lbinfra.conf", "0644", templates.Render("sshd.conf.scriban", TemplateModel.Sshd(node))),
        Static("/etc/frr/daemons", "0640", "daemons"),
        Static("/etc/sysctl.d/90-lbinfra.conf", "0644", "sysctl.conf"),
        Static("/etc/systemd/system/lbinfra-announcer.service", "0644", "lbinfra-announcer.service"),
        Static("/etc/systemd/system/lbinfra-network.service", "0644", "lbinfra-network.service"),
        Static("/usr/local/lib/lbinfra/announcer", "0755", "announcer"),
        Static("/usr/local/lib/lbinfra/apply", "0755", "apply"),
        Static("/usr/local/lib/lbinfra/frr.py", "0644", "frr.py"),
        Static("/usr/local/lib/lbinfra/haproxy.py", "0644", "haproxy.py"),
        Static("/usr/local/lib/lbinfra/network", "0755", "network"),
        Static("/usr/local/sbin/lbinfra-node", "0755", "lbinfra-node"),
        .. node.Haproxy.Frontends.Select(frontend => frontend.Tls).OfType<TlsBindPlan>().Select(CrtList),
        .. PingProgram(node),
    ];

    private static NodeFile CrtList(TlsBindPlan tls) => new(tls.CrtList, "0644", string.Join('\n', tls.Certificates) + "\n");

    private IEnumerable<NodeFile> PingProgram(NodePlan node) =>
        node.Haproxy.ExternalChecks ? [Static("/usr/local/lib/lbinfra/ping", "0755", "ping")] : [];

    private NodeFile Static(string path, string mode, string name) => new(path, mode, templates.Text($"node/{name}"));

    private static string Hash(IEnumerable<NodeFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Mode}\0{file.Content}\0"));

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..GenerationLength];
    }
}
