using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Secrets;

public sealed class KeySecretsTests
{
    private static readonly TemplateSet Templates = TemplateSet.FromFolder(RepositoryFolder.Templates);

    private static readonly ListenerSpec Https = SampleStack.Listener() with
    {
        Protocol = ListenerProtocol.TerminatedHttps,
        DefaultTlsContainerRef = "secret://web",
        SniContainerRefs = ["secret://other", "secret://web"],
        ClientCaTlsContainerRef = "secret://clients",
    };

    private static readonly PoolSpec TlsPool = SampleStack.Pool() with { TlsEnabled = true, CaTlsContainerRef = "secret://members" };

    [Fact]
    public void Of_PlainHttp_IsEmpty() => Of(SampleStack.LoadBalancer()).ShouldBeEmpty();

    [Fact]
    public void Of_ListenerAndPool_AreEachOnceAndSorted() =>
        Of(SampleStack.LoadBalancer() with { Listeners = [Https], Pools = [TlsPool] })
            .ShouldBe(["clients", "members", "other", "web"]);

    // A node would wait for keys that it does not use.
    [Fact]
    public void Of_ListenerThatIsDown_IsEmpty() =>
        Of(SampleStack.LoadBalancer() with { Listeners = [Https with { AdminStateUp = false }] }).ShouldBeEmpty();

    [Fact]
    public void Of_PoolThatNobodyUses_IsEmpty() =>
        Of(SampleStack.LoadBalancer() with { Pools = [SampleStack.Pool(), TlsPool with { Name = "unused" }] }).ShouldBeEmpty();

    [Fact]
    public void Of_AnyLoadBalancer_AreTheKeyFilesOfItsNodes()
    {
        var loadBalancer = SampleStack.LoadBalancer() with { Listeners = [Https], Pools = [TlsPool] };

        var node = new NodeRenderer(Templates)
            .Render(SampleStack.Stack(loadBalancer), loadBalancer, 0, SampleStack.Nodes, KeyFingerprints.StandIn);

        var files = Of(loadBalancer).Select(name => KeyFile.PathOf(name, KeyFingerprints.StandIn));
        node.Files.Single(file => file.Path == "/etc/lbinfra/node.env").Content.ShouldContain($"KEY_FILES='{string.Join(' ', files)}'");
    }

    // Of the family of its VIP only; the node has no session with the other gateway.
    [Fact]
    public void Of_SiteWithPasswords_AreThoseOfItsGateways()
    {
        var site = SampleStack.Site();
        GatewaySpec[] gateways =
        [
            site.Bgp.Gateways[0] with { Password = "secret://one" },
            new GatewaySpec { Address = HostAddress.Parse("2001:db8:20::1"), AsNumber = 60201, Password = "secret://six" },
        ];

        KeySecrets.Of(site with { Bgp = site.Bgp with { Gateways = gateways } }, SampleStack.LoadBalancer()).ShouldBe(["one"]);
    }

    private static IReadOnlyList<string> Of(LoadBalancerSpec loadBalancer) => KeySecrets.Of(SampleStack.Site(), loadBalancer);
}
