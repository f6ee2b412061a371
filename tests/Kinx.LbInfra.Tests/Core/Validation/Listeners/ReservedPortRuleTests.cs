using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Listeners;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Listeners;

public sealed class ReservedPortRuleTests
{
    [Theory]
    [InlineData(ListenerProtocol.Http, 179, "LB2118")]
    [InlineData(ListenerProtocol.Tcp, 179, "LB2118")]
    [InlineData(ListenerProtocol.Udp, 179, "")]
    [InlineData(ListenerProtocol.Sctp, 179, "")]
    [InlineData(ListenerProtocol.Tcp, 178, "")]
    [InlineData(ListenerProtocol.Tcp, 180, "")]
    public void Check_Port_BgpsTcpPortIsTaken(ListenerProtocol protocol, int port, string code) =>
        Run(SampleStack.Listener() with { Protocol = protocol, ProtocolPort = port })
            .ShouldBe(code.Length > 0 ? [$"{code} loadbalancers[0].listeners[0].protocol_port"] : []);

    private static IEnumerable<string> Run(ListenerSpec listener) =>
        RuleTest.Run(new ReservedPortRule(), RuleTest.WithListeners(listener));
}
