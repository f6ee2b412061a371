using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.Pulumi.Rpc.Messages;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine;

/// <summary>Resources that are replaced, with the resources that depend on them.</summary>
public sealed class ReplacementTests : IDisposable
{
    private readonly EngineBench _bench = new();

    [Fact]
    public async Task Up_Replacement_CreatesThenUpdatesDependentsThenDeletes()
    {
        await _bench.SucceedAsync(program => Script(program, "s"));

        var result = await _bench.SucceedAsync(program => Script(program, "m"));

        _bench.Cloud.Calls.ShouldBe(["create a", "update b", "delete a"]);
        result.Changes.ShouldBe(new Dictionary<StepKind, int> { [StepKind.Same] = 1, [StepKind.Update] = 1, [StepKind.Replace] = 1 });
        _bench.Cloud.Names.ShouldBe(["a", "b"]);
        _bench.State.Resources.ShouldAllBe(resource => !resource.Delete);
    }

    [Fact]
    public async Task Up_DeleteBeforeReplace_DeletesThenCreates()
    {
        await _bench.SucceedAsync(program => Script(program, "s", first: true));

        await _bench.SucceedAsync(program => Script(program, "m", first: true));

        _bench.Cloud.Calls.ShouldBe(["delete a", "create a", "update b"]);
        _bench.State.Resources.ShouldAllBe(resource => !resource.PendingReplacement);
    }

    [Fact]
    public async Task Up_DependentThatWouldBeReplaced_IsDeletedFirst()
    {
        await _bench.SucceedAsync(program => Script(program, "s", first: true, property: "size"));

        await _bench.SucceedAsync(program => Script(program, "m", first: true, property: "size"));

        _bench.Cloud.Calls.ShouldBe(["delete b", "delete a", "create a", "create b"]);
        _bench.Cloud.Names.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Up_ReplaceOnChanges_TurnsAnUpdateIntoAReplacement()
    {
        Task Text(ProgramScript program, string text) =>
            program.ThingAsync("a", request => request.ReplaceOnChanges.Add("text"), ("text", PropertyValue.Of(text)));
        await _bench.SucceedAsync(program => Text(program, "old"));

        await _bench.SucceedAsync(program => Text(program, "new"));

        _bench.Cloud.Calls.ShouldBe(["create a", "delete a"]);
    }

    [Fact]
    public async Task Up_CreateOfReplacementFails_LeavesThePlaceMarkedAndTheNextRunFillsIt()
    {
        await _bench.SucceedAsync(program => Script(program, "s", first: true));
        _bench.Cloud.On = call => call == "create a" ? throw new ProviderException("no valid host") : Task.CompletedTask;

        (await _bench.UpAsync(program => Script(program, "m", first: true))).Succeeded.ShouldBeFalse();

        _bench["a"].PendingReplacement.ShouldBeTrue();
        _bench.Cloud.On = _ => Task.CompletedTask;
        await _bench.SucceedAsync(program => Script(program, "m", first: true));
        _bench.Cloud.Calls.ShouldBe(["create a", "update b"]);
        _bench["a"].PendingReplacement.ShouldBeFalse();
    }

    [Fact]
    public async Task Up_OldObjectCannotBeDeleted_IsTriedAgain()
    {
        await _bench.SucceedAsync(program => Script(program, "s"));
        _bench.Cloud.On = call => call == "delete a" ? throw new ProviderException("in use") : Task.CompletedTask;

        (await _bench.UpAsync(program => Script(program, "m"))).Succeeded.ShouldBeFalse();

        _bench.State.Resources.Count(resource => resource is { Name: "a", Delete: true }).ShouldBe(1);
        _bench.Cloud.On = _ => Task.CompletedTask;
        await _bench.SucceedAsync(program => Script(program, "m"));
        _bench.Cloud.Calls.ShouldBe(["delete a"]);
        _bench.Cloud.Objects.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Up_DeletedDependentIsGoneFromTheProgram_LeavesTheState()
    {
        await _bench.SucceedAsync(program => Script(program, "s", first: true, property: "size"));

        var result = await _bench.SucceedAsync(
            program => program.ThingAsync("a", request => SetFirst(request, true), ("size", PropertyValue.Of("m"))));

        result.Steps[^1].Kind.ShouldBe(StepKind.RemovePendingReplace);
        _bench.Managed.ShouldBe(["a"]);
        _bench.Cloud.Names.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Up_ProtectedResource_IsNotReplaced()
    {
        Task Protected(ProgramScript program, string size) =>
            program.ThingAsync("a", request => request.Protect = true, ("size", PropertyValue.Of(size)));
        await _bench.SucceedAsync(program => Protected(program, "s"));

        (await _bench.UpAsync(program => Protected(program, "m"))).Succeeded.ShouldBeFalse();

        _bench.Failures.ShouldHaveSingleItem().ShouldContain("unable to replace");
        _bench.Cloud.Calls.ShouldBeEmpty();
    }

    public void Dispose() => _bench.Dispose();

    private static async Task Script(ProgramScript program, string size, bool first = false, string property = "from")
    {
        var a = await program.ThingAsync("a", request => SetFirst(request, first), ("size", PropertyValue.Of(size)));
        await program.ThingAsync("b", request => DependOn(request, a, property), (property, a.Outputs["serial"]));
    }

    private static void SetFirst(RegisterResourceRequest request, bool first)
    {
        request.DeleteBeforeReplaceDefined = first;
        request.DeleteBeforeReplace = first;
    }

    private static void DependOn(RegisterResourceRequest request, Registered other, string property)
    {
        request.Dependencies.Add(other.Urn);
        request.PropertyDependencies[property] = new PropertyDependencies { Urns = { other.Urn } };
    }
}
