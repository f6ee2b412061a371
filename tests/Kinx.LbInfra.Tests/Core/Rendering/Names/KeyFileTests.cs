using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering.Names;

public sealed class KeyFileTests
{
    // Linux takes 255 bytes; the apply script adds ".lbinfra-new" while it installs a file.
    private const int LongestName = 243;

    [Fact]
    public void NodeFiles_LongestNamesOfListenerAndSecret_HaveNamesThatLinuxTakes()
    {
        var listener = SampleStack.Listener() with
        {
            Name = new string('n', 255),
            Protocol = ListenerProtocol.TerminatedHttps,
            DefaultTlsContainerRef = $"secret://{new string('s', 246)}",
        };
        var loadBalancer = SampleStack.LoadBalancer() with { Listeners = [listener] };
        var stack = SampleStack.Stack(loadBalancer);

        var node = new NodeRenderer(TemplateSet.FromFolder(RepositoryFolder.Templates))
            .Render(stack, loadBalancer, 0, StandInAddresses.For(stack, loadBalancer), KeyFingerprints.StandIn);

        node.Files.ShouldContain(file => file.Path.EndsWith(".crt-list"));
        node.Files.Select(file => Path.GetFileName(file.Path)).ShouldAllBe(name => name.Length <= LongestName);
        Path.GetFileName(
            KeyFile.PathOf(listener.DefaultTlsContainerRef, KeyFingerprints.StandIn)).Length.ShouldBeLessThanOrEqualTo(LongestName);
    }

    [Fact]
    public void PathOf_LongNamesThatEndDifferently_AreDifferent()
    {
        var start = new string('s', 245);

        KeyFile.PathOf(start + "a", KeyFingerprints.StandIn).ShouldNotBe(KeyFile.PathOf(start + "b", KeyFingerprints.StandIn));
    }
}
