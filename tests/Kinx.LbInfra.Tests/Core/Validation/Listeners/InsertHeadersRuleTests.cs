using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Listeners;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Listeners;

public sealed class InsertHeadersRuleTests
{
    [Theory]
    [InlineData(ListenerProtocol.Http, "X-Forwarded-For", "true", "")]
    [InlineData(ListenerProtocol.Http, "X-Forwarded-Proto", "False", "")]
    [InlineData(ListenerProtocol.TerminatedHttps, "X-SSL-Client-DN", "true", "")]
    [InlineData(ListenerProtocol.Http, "X-Forwarded-Host", "true", "LB2105")]
    [InlineData(ListenerProtocol.Http, "x-forwarded-for", "true", "LB2105")]
    [InlineData(ListenerProtocol.Http, "X-SSL-Client-DN", "true", "LB2106")]
    [InlineData(ListenerProtocol.Tcp, "X-Forwarded-For", "true", "LB2106")]
    [InlineData(ListenerProtocol.Http, "X-Forwarded-For", "yes", "LB2107")]
    public void Check_Header_FollowsOctaviasListByProtocol(ListenerProtocol protocol, string header, string value, string code) =>
        Run(protocol, (header, value)).ShouldBe(code.Length > 0 ? [Finding(code, header)] : []);

    [Fact]
    public void Check_Several_InTheOrderOfTheirNames() =>
        Run(ListenerProtocol.Http, ("X-B", "true"), ("X-A", "true")).ShouldBe([Finding("LB2105", "X-A"), Finding("LB2105", "X-B")]);

    private static string Finding(string code, string header) => $"{code} loadbalancers[0].listeners[0].insert_headers.{header}";

    private static IEnumerable<string> Run(ListenerProtocol protocol, params (string Name, string Value)[] headers)
    {
        var listener = SampleStack.Listener() with
        {
            Protocol = protocol,
            InsertHeaders = headers.ToDictionary(header => header.Name, header => header.Value),
        };
        return RuleTest.Run(new InsertHeadersRule(), RuleTest.WithListeners(listener));
    }
}
