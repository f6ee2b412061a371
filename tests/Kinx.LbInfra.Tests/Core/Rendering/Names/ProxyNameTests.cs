using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering.Names;

/// <summary>HAProxy 3.3 refuses two proxies of one name, also a frontend and a backend.</summary>
public sealed class ProxyNameTests
{
    [Fact]
    public void Render_NamesThatAreOursToo_NoProxyHasTheNameOfAnother()
    {
        var loadBalancer = SampleStack.LoadBalancer() with
        {
            Listeners = [Listener("web", "table", 80), Listener("monitor", "lbinfra", 81), Listener("api", "web", 82)],
            Pools = [Pool("web"), Pool("table"), Pool("lbinfra")],
        };

        var node = new NodeRenderer(TemplateSet.FromFolder(RepositoryFolder.Templates))
            .Render(SampleStack.Stack(loadBalancer), loadBalancer, 0, SampleStack.Nodes, KeyFingerprints.StandIn);

        node.Files.Single(file => file.Path == "/etc/haproxy/haproxy.cfg").Content.Split('\n')
            .Where(line => line.StartsWith("frontend ", StringComparison.Ordinal) || line.StartsWith("backend ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[1])
            .ShouldBeUnique();
    }

    private static ListenerSpec Listener(string name, string pool, int port) =>
        SampleStack.Listener() with { Name = name, DefaultPool = pool, ProtocolPort = port };

    private static PoolSpec Pool(string name) =>
        SampleStack.Pool() with { Name = name, SessionPersistence = new SessionPersistenceSpec { Type = SessionPersistenceType.SourceIp } };
}
