using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>What the product's own program declares, as an engine sees it on the wire.</summary>
public sealed class DeclaredResourcesTests : IDisposable
{
    private readonly SampleProject _project = new();

    public static TheoryData<string> Stacks { get; } = [.. SampleProject.Stacks];

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Update_SampleStack_DeclaresItsGoldenResourcesAndOutputs(string stack)
    {
        await using var engine = await Run(stack);

        var folder = Path.Combine(RepositoryFolder.Root, "tests/Kinx.LbInfra.ConformanceTests/Program/Golden", stack);
        Directory.CreateDirectory(folder);
        new Golden(folder, _ => false).Verify(new Dictionary<string, string>
        {
            ["resources.txt"] = ResourceText.Render(engine.Resources),
            ["outputs.txt"] = OutputsText.Render(engine.Outputs, engine.Resources),
        });
        engine.TooEarly.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Preview_AddressesUnknown_DeclaresTheSameResources(string stack)
    {
        await using var update = await Run(stack);
        await using var preview = await Run(stack, preview: true);

        Names(preview).ShouldBe(Names(update));
        Settings(preview).ShouldBe(Settings(update));
    }

    [Fact]
    public async Task Update_NewUserData_IsIgnored()
    {
        await using var before = await Run("demo");
        _project.Edit("demo.yaml", "address: 192.168.55.37", "address: 192.168.55.38");
        await using var after = await Run("demo");

        UserData(before).ShouldContain("192.168.55.37");
        UserData(after).ShouldContain("192.168.55.38");
        after.Resource(Instance, "web-a").IgnoreChanges.ShouldContain("userData");
        after.Resource(Instance, "web-a").ReplaceOnChanges.ShouldNotContain("userData");
    }

    [Theory]
    [InlineData("sites/lab.yaml", "id: lb-small", "id: lb-large", "flavorId")]
    [InlineData("sites/lab.yaml", "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60", "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b61", "imageId")]
    [InlineData("sites/lab.yaml", "ssh_user: root", "ssh_user: debian", "metadata.base_generation")]
    public async Task Update_FlavorImageOrBaseGeneration_ReplacesTheInstance(string file, string old, string replacement, string property)
    {
        await using var before = await Run("demo");
        _project.Edit(file, old, replacement);
        await using var after = await Run("demo");

        ChangedInputs(before, after).ShouldBe([property]);
        after.Resource(Instance, "web-a").ReplaceOnChanges.ShouldContain(property);
        after.Resource(Instance, "web-a").DeleteBeforeReplace.ShouldBeTrue();
    }

    [Fact]
    public async Task Update_AnotherMemberSubnet_ChangesTheNetworksWhichTheProviderReplacesFor()
    {
        await using var before = await Run("all");
        _project.Edit("all.yaml", "subnet_id: 3b0c5a7e", "subnet_id: 4b0c5a7e");
        await using var after = await Run("all");

        ChangedInputs(before, after).ShouldBe(["networks"]);
        Names(after).Except(Names(before)).Select(urn => urn.Split("::")[^1])
            .ShouldBe(["web-a-member-4b0c5a7e", "web-b-member-4b0c5a7e", "web-c-member-4b0c5a7e"]);
    }

    [Fact]
    public async Task Update_ChangedMember_ChangesTheConfigAlone()
    {
        await using var before = await Run("demo");
        _project.Edit("demo.yaml", "address: 192.168.55.37", "address: 192.168.55.38");
        await using var after = await Run("demo");

        ChangedInputs(before, after).ShouldBeEmpty();
        Stdin(after).ShouldNotBe(Stdin(before));
    }

    [Fact]
    public async Task Update_SampleStack_GivesTheInventory()
    {
        await using var engine = await Run("all");

        var web = engine.Outputs.Fields["loadbalancers"].ListValue.Values[0].StructValue.Fields;
        web["vipAddresses"].ListValue.Values.Select(vip => vip.StringValue).ShouldBe(["1.201.0.47", "2001:db8:1::47"]);
        web["neighborConfiguration"].StringValue.ShouldContain("neighbor 172.20.0.10");
        var node = web["nodes"].ListValue.Values[1].StructValue.Fields;
        node["name"].StringValue.ShouldBe("web-b");
        node["managementAddress"].StringValue.ShouldBe("192.168.5.11");
        node["l3Address"].StringValue.ShouldBe("172.20.0.11");
        node["l3AddressV6"].StringValue.ShouldBe("2001:db8:20::11");
        node["asNumber"].NumberValue.ShouldBe(65011);
        node["generation"].StringValue.ShouldMatch("^[0-9a-f]{12}$");
        node["alarmId"].StringValue.ShouldNotBeEmpty();
    }

    private const string Instance = "openstack:compute/instance:Instance";

    private Task<StandInEngine> Run(string stack, bool preview = false) => ProductProgram.DeclareAsync(_project, stack, preview);

    private static string Stdin(StandInEngine engine) =>
        engine.Resource("command:remote:Command", "web-a-config").Object.Fields["stdin"].StringValue;

    private static string UserData(StandInEngine engine) =>
        SecretValues.Reveal(engine.Resource(Instance, "web-a").Object.Fields["userData"]);

    private static IEnumerable<string> Names(StandInEngine engine) => engine.Resources.Select(ProgramUrn.Of).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Settings(StandInEngine engine) => engine.Resources
        .Select(resource => $"{ProgramUrn.Of(resource)} {string.Join("; ", ResourceText.Settings(resource))}")
        .Order(StringComparer.Ordinal);

    // Inputs of the instance that an update would see as changed.
    private static IReadOnlyList<string> ChangedInputs(StandInEngine before, StandInEngine after)
    {
        var (old, now) = (before.Resource(Instance, "web-a").Object.Fields, after.Resource(Instance, "web-a").Object.Fields);
        return [.. old.Keys.Union(now.Keys).Where(key => key is not "userData" and not "metadata" && !Equals(old[key], now[key]))
            .Concat(now["metadata"].StructValue.Fields.Where(field => !field.Value.Equals(old["metadata"].StructValue.Fields[field.Key]))
                .Select(field => $"metadata.{field.Key}"))];
    }
}
