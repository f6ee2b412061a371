using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>A configuration with BGP password, TTL security and communities, together with the password that belongs to it.</summary>
internal sealed record SecuredVersion(string Password)
{
    private readonly Dictionary<string, string> _secrets = new() { ["gateway-1"] = Password };

    /// <summary>What the node takes for the AS number of its gateway.</summary>
    public uint AsNumber { get; init; } = NodeWorld.Site.Bgp.Gateways[0].AsNumber;

    public string KeyScript => Core.Rendering.Scripts.KeyScript.Render(_secrets, Fingerprints);

    public NodeConfiguration Configuration => new NodeRenderer(StagedNode.Templates)
        .Render(SampleStack.Stack() with { Site = Site }, SampleStack.LoadBalancer(), 0, SampleStack.Nodes, Fingerprints);

    private SiteSpec Site => NodeWorld.Site with
    {
        Bgp = NodeWorld.Site.Bgp with
        {
            Gateways =
            [
                NodeWorld.Site.Bgp.Gateways[0] with { AsNumber = AsNumber, Password = "secret://gateway-1", TtlSecurityHops = 1 },
            ],
            Communities = ["no-export", "60201:100"],
            LargeCommunities = ["4200000011:1:2"],
        },
    };

    private KeyFingerprints Fingerprints => KeyFingerprints.Of("login key", _secrets);
}
