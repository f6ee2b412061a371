using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>Secrets stay secret in registrations and in messages.</summary>
public sealed class SecretsTests : IDisposable
{
    private readonly SampleProject _project = new();

    public static TheoryData<string> Stacks { get; } = [.. SampleProject.Stacks];

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Stacks))]
    public Task Update_InputsAndOutputs_HoldNoSecretInClear(string stack) => HoldNoSecretInClearAsync(stack, preview: false);

    [Theory]
    [MemberData(nameof(Stacks))]
    public Task Preview_InputsAndOutputs_HoldNoSecretInClear(string stack) => HoldNoSecretInClearAsync(stack, preview: true);

    [Fact]
    public async Task Update_UserData_HoldsTheHostKeyAloneAndIsSecret()
    {
        await using var engine = await ProductProgram.DeclareAsync(_project, "all");

        var userData = SecretValues.Reveal(engine.Resource("openstack:compute/instance:Instance", "web-a").Object.Fields["userData"]);
        SampleProject.SecretTexts.Where(userData.Contains).ShouldHaveSingleItem().ShouldContain("hostKey");
    }

    [Fact]
    public async Task Update_Keys_HoldTheTlsKeysAndAreSecret()
    {
        await using var engine = await ProductProgram.DeclareAsync(_project, "all");

        var stdin = SecretValues.Reveal(engine.Resource("command:remote:Command", "web-a-keys").Object.Fields["stdin"]);
        SampleProject.SecretTexts.Where(stdin.Contains).Select(secret => secret.Split('-')[^1]).Order().ShouldBe(["clients", "web"]);
    }

    [Fact]
    public async Task Update_Inventory_CanBeReadByAnyone()
    {
        await using var engine = await ProductProgram.DeclareAsync(_project, "all");

        SecretValues.WithoutThem(engine.Outputs).ShouldBe(engine.Outputs);
    }

    private async Task HoldNoSecretInClearAsync(string stack, bool preview)
    {
        await using var engine = await ProductProgram.DeclareAsync(_project, stack, preview);

        var inputs = engine.Resources.Select(resource => resource.Object);
        var clear = string.Concat(inputs.Concat(engine.AllOutputs.Select(outputs => outputs.Outputs)).Select(SecretValues.ClearText));
        clear.ShouldContain("1.201.0.4");
        foreach (var secret in SampleProject.SecretTexts) clear.ShouldNotContain(secret);
        engine.Errors.ShouldBeEmpty();
    }
}
