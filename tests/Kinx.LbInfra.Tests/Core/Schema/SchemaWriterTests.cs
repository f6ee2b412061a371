using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Schema;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Core.Loading;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Schema;

public sealed class SchemaWriterTests
{
    /// <summary>Every stack file of the repository that is valid: samples and golden cases.</summary>
    public static TheoryData<string> Stacks { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "stacks"), "*.yaml")
            .Concat(Directory.EnumerateFiles(Goldens, "stack.yaml", SearchOption.AllDirectories))
            .Concat(FeatureTable.Stacks)
            .Where(file => StackLoader.IsStackFile(file) && !file.Contains("/invalid-", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file)),
    ];

    private static string Goldens => Path.Combine(RepositoryFolder.Root, "tests", "Kinx.LbInfra.Tests", "Golden");

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Stack_ValidFile_FitsTheSchema(string file) =>
        Faults(SchemaWriter.Stack(), File.ReadAllText(Path.Combine(RepositoryFolder.Root, file))).ShouldBeEmpty();

    [Theory]
    [InlineData("lab.yaml")]
    [InlineData("kr1.yaml")]
    public void Site_SampleOfTheRepository_FitsTheSchema(string file) =>
        Faults(SchemaWriter.Site(), File.ReadAllText(Path.Combine(RepositoryFolder.Root, "stacks", "sites", file))).ShouldBeEmpty();

    [Theory]
    [InlineData("site: lab\nproject_id: p\nloadbalanser: []", "/loadbalanser: All values fail against the false schema")]
    [InlineData("site: lab\nproject_id: p\nloadbalancer: []", "/loadbalancer: Value is \"array\" but should be \"object\"")]
    [InlineData("project_id: p", ": Required properties [\"site\"] are not present")]
    [InlineData("site: lab", ": Required properties [\"project_id\"] are not present")]
    [InlineData(
        "site: lab\nproject_id: p\nloadbalancers: [{name: web, flavor_id: 1}]",
        "/loadbalancers/0/flavor_id: Value should match one of the values specified by the enum")]
    [InlineData("site: lab\nproject_id: p\nloadbalancers: [{name: web, pools: [{name: w, protocol: HTTP, lb_algorithm: ROUND_ROBIN, "
        + "healthmonitor: {type: HTTP, delay: 1, timeout: 1, max_retries: 1, http_version: 2}}]}]",
        "/loadbalancers/0/pools/0/healthmonitor/http_version: Value should match one of the values specified by the enum")]
    [InlineData(
        "site: lab\nproject_id: p\nloadbalancers: [{name: web, listeners: [{protocol: HTTPP, protocol_port: 80}]}]",
        "/loadbalancers/0/listeners/0/protocol: Value should match one of the values specified by the enum")]
    public void Stack_Mistake_DoesNotFitTheSchema(string text, string expected) =>
        Faults(SchemaWriter.Stack(), text).ShouldContain(expected);

    [Theory]
    [InlineData("loadbalancer: {name: web}", true)]
    [InlineData("loadbalancer: {loadbalancer: {name: web}}", true)]
    [InlineData("loadbalancers: [{loadbalancer: {name: web}}]", true)]
    [InlineData("loadbalancers: [{name: web, listeners: [{listener: {protocol: HTTP, protocol_port: 80}}]}]", true)]
    [InlineData("loadbalancers: [{name: web, pools: [{pool: {name: a, protocol: TCP, lb_algorithm: SOURCE_IP}}]}]", true)]
    [InlineData("loadbalancers: [{loadbalancer: {name: web}, protect: true}]", false)]
    [InlineData("loadbalancers: [{pool: {name: web}}]", false)]
    [InlineData("loadbalancers: [{loadbalancer: {}}]", false)]
    [InlineData("loadbalancers: {name: web}", false)]
    [InlineData("loadbalancer: {name: web}\nloadbalancers: []", false)]
    public void Stack_Envelope_IsTakenBySchemaAndLoaderAlike(string lines, bool isTaken)
    {
        var text = "site: lab\nproject_id: p\n" + lines;

        Faults(SchemaWriter.Stack(), text).Any().ShouldBe(!isTaken);
        YamlText.LoadWhole(text).HasErrors.ShouldBe(!isTaken);
    }

    [Theory]
    [InlineData("site: lab\ntenant_id: p")]
    [InlineData("site: lab\nproject_id: p\nloadbalancers: [{name: web, flavor_id: null, vip_sg_ids: ~}]")]
    [InlineData("site: lab\nproject_id: p\nloadbalancers: [{name: web, listeners: [{protocol: HTTP, protocol_port: 80, l7policies: "
        + "[{action: REDIRECT_TO_URL, redirect_http_code: '301'}, {action: REDIRECT_TO_URL, redirect_http_code: 302}]}]}]")]
    [InlineData("site: lab\nproject_id: p\nloadbalancers: [{name: web, pools: [{name: w, protocol: HTTP, lb_algorithm: ROUND_ROBIN, "
        + "healthmonitor: {type: HTTP, delay: 1, timeout: 1, max_retries: 1, http_version: 1.0}}]}]")]
    [InlineData("site: lab\nproject_id: p\nloadbalancers: [{name: web, pools: [{name: w, protocol: HTTP, lb_algorithm: ROUND_ROBIN, "
        + "healthmonitor: {type: HTTP, delay: 1, timeout: 1, max_retries: 1, http_version: '1.1'}}]}]")]
    public void Stack_WhatTheLoaderTakes_FitsTheSchema(string text)
    {
        Faults(SchemaWriter.Stack(), text).ShouldBeEmpty();
        YamlText.LoadWhole(text).HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void Stack_CommittedSchema_IsTheGeneratedOne() => ShouldBeCommitted("stack.schema.json", SchemaWriter.Stack());

    [Fact]
    public void Site_CommittedSchema_IsTheGeneratedOne() => ShouldBeCommitted("sites/site.schema.json", SchemaWriter.Site());

    private static IEnumerable<string> Faults(string schema, string text) =>
        new SchemaCheck(schema).Faults(YamlJson.Read(text));

    private static void ShouldBeCommitted(string file, string schema)
    {
        var path = Path.Combine(RepositoryFolder.Root, "stacks", file);
        if (Environment.GetEnvironmentVariable("KINX_ACCEPT") == "1") File.WriteAllText(path, schema);

        File.ReadAllText(path).ShouldBe(schema, $"stacks/{file} is out of date: ./dev accept");
    }
}
