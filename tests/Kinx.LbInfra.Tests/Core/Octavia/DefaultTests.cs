using System.Collections;
using System.Globalization;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Repository;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Octavia;

/// <summary>The defaults of <c>defaults.md</c>.</summary>
public sealed class DefaultTests
{
    private static readonly IReadOnlyList<string[]> Table =
        MarkdownTable.Rows("tests/Kinx.LbInfra.Tests/Core/Octavia/defaults.md", "object", "field", "Octavia", "ours, and why");

    // What the absence of a value means where the file is used.
    private static readonly Dictionary<string, object> Unset = new(StringComparer.Ordinal)
    {
        ["listener.tls_ciphers"] = TlsPlanner.DefaultCiphers,
        ["listener.connection_logging"] = new SiteDefaultsSpec().ConnectionLogging,
        ["pool.tls_ciphers"] = TlsPlanner.DefaultCiphers,
        ["pool.alpn_protocols"] = TlsPlanner.Alpn(SampleStack.Pool() with { TlsEnabled = true }, ProxyMode.Http),
        ["healthmonitor.http_method"] = HealthMonitorSpec.DefaultHttpMethod,
        ["healthmonitor.url_path"] = HealthMonitorSpec.DefaultUrlPath,
        ["healthmonitor.expected_codes"] = HealthMonitorSpec.DefaultExpectedCodes,
        ["stick table.size"] = StickPlanner.Tables(Sticky)[0].Size,
        ["stick table.expire"] = StickPlanner.Tables(Sticky)[0].Expire,
    };

    // Required in Octavia too, or without effect here.
    private static readonly string[] WithoutDefault =
        ["name", "description", "tags", "listeners", "pools", "members", "rules", "l7policies"];

    private static PoolSpec Sticky =>
        SampleStack.Pool() with { SessionPersistence = new SessionPersistenceSpec { Type = SessionPersistenceType.SourceIp } };

    [Fact]
    public void Field_WithoutAValue_HasOctaviasDefault()
    {
        foreach (var row in Table)
        {
            var ours = row[3].Length == 0 ? row[2] : row[3].Split(':')[0];
            Ours(row[0], row[1]).ShouldBe(ours == "-" ? "" : ours, $"{row[0]}.{row[1]}");
        }
    }

    [Fact]
    public void Table_EveryFieldWithADefault_IsInIt()
    {
        var told = Table.Select(row => $"{row[0]}.{row[1]}").ToHashSet(StringComparer.Ordinal);

        Sample.Types.SelectMany(type => SpecShape.Of(type.Value).Fields
                .Where(field => !field.IsRequired && !WithoutDefault.Contains(field.Key) && Ours(type.Key, field.Key).Length > 0)
                .Select(field => $"{type.Key}.{field.Key}"))
            .Where(name => !told.Contains(name) && !name.EndsWith(".nodes", StringComparison.Ordinal) && name != "loadbalancer.protect")
            .ShouldBeEmpty();
    }

    private static string Ours(string kind, string key)
    {
        if (Unset.TryGetValue($"{kind}.{key}", out var unset)) return Word(unset);
        var shape = SpecShape.Of(Sample.Types[kind]);
        return Word(shape.Fields.Single(field => field.Key == key).Property.GetValue(shape.Create(YamlPath.Root)));
    }

    private static string Word(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        Enum choice => EnumNames.Of(choice),
        IEnumerable items => string.Join(", ", items.Cast<object>().Select(Word)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
