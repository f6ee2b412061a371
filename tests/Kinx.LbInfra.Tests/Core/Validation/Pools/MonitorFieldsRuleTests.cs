using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class MonitorFieldsRuleTests
{
    private static readonly HealthMonitorSpec Http = SampleStack.Pool().HealthMonitor!;

    [Theory]
    [InlineData(HealthMonitorType.Tcp)]
    [InlineData(HealthMonitorType.Ping)]
    public void Check_HttpFieldsOnAnotherType_RejectsEach(HealthMonitorType type)
    {
        var monitor = Http with
        {
            Type = type,
            HttpMethod = "GET",
            UrlPath = "/",
            ExpectedCodes = "200",
            HttpVersion = 1.1,
            DomainName = "example.com",
        };

        Run(monitor).ShouldBe(
            ["LB2026 http_method", "LB2026 url_path", "LB2026 expected_codes", "LB2026 http_version", "LB2026 domain_name"]);
    }

    [Fact]
    public void Check_DomainNameOfTlsHello_IsItsServerName() =>
        Run(Http with { Type = HealthMonitorType.TlsHello, DomainName = "example.com" }).ShouldBeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData(1.0)]
    public void Check_DomainNameWithoutHttp11_Rejects(double? version) =>
        Run(Http with { HttpVersion = version, DomainName = "example.com" }).ShouldBe(["LB2027 domain_name"]);

    [Fact]
    public void Check_DomainNameWithHttp11_Accepts() => Run(Http with { HttpVersion = 1.1, DomainName = "example.com" }).ShouldBeEmpty();

    private static IEnumerable<string> Run(HealthMonitorSpec monitor) =>
        RuleTest.Run(new MonitorFieldsRule(), RuleTest.WithPools(SampleStack.Pool() with { HealthMonitor = monitor }));
}
