using Kinx.LbInfra.Engine.Model;
using Kinx.Pulumi.Rpc.Messages;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine;

/// <summary>Resources from their creation to their deletion, by <c>up</c> and <c>destroy</c>.</summary>
public sealed class LifeCycleTests : IDisposable
{
    private readonly EngineBench _bench = new();

    [Fact]
    public async Task Up_NewResources_CreatesAndRecordsThem()
    {
        var result = await _bench.SucceedAsync(TwoThingsAsync);

        result.Changes.ShouldBe(new Dictionary<StepKind, int> { [StepKind.Create] = 3 });
        _bench.Cloud.Calls.ShouldBe(["create a", "create b"]);
        var b = _bench["b"];
        b.Outputs["serial"].ShouldBe(PropertyValue.Of("2"));
        b.Dependencies.ShouldBe([_bench["a"].Urn]);
        b.PropertyDependencies["from"].ShouldBe([_bench["a"].Urn]);
        b.Provider.ShouldBe($"{_bench["default"].Urn}::{_bench["default"].Id}");
        _bench.State.PendingOperations.ShouldBeEmpty();
        _bench.State.Resources[0].Outputs["b"].ShouldBe(PropertyValue.Of("2"));
    }

    [Fact]
    public async Task Up_Unchanged_DoesAndWritesNothing()
    {
        await _bench.SucceedAsync(TwoThingsAsync);
        var before = _bench.StateText;

        var result = await _bench.SucceedAsync(TwoThingsAsync);

        result.HasChanges.ShouldBeFalse();
        result.Changes[StepKind.Same].ShouldBe(3);
        _bench.Cloud.Calls.ShouldBeEmpty();
        _bench.StateWrites.ShouldBe(0);
        _bench.StateText.ShouldBe(before);
    }

    [Fact]
    public async Task Up_ChangedInput_UpdatesInPlaceAndTellsTheDifference()
    {
        await _bench.SucceedAsync(program => program.ThingAsync("a", null, ("text", PropertyValue.Of("one\ntwo\n"))));
        var id = _bench["a"].Id;

        var result = await _bench.SucceedAsync(program => program.ThingAsync("a", null, ("text", PropertyValue.Of("one\nthree\n"))));

        result.Changes[StepKind.Update].ShouldBe(1);
        var diff = result.Steps.Single(step => step.Kind == StepKind.Update).Diffs.ShouldHaveSingleItem();
        (diff.Path, diff.Old, diff.New).ShouldBe(("text", PropertyValue.Of("one\ntwo\n"), PropertyValue.Of("one\nthree\n")));
        _bench["a"].Id.ShouldBe(id);
        _bench["a"].Inputs["text"].ShouldBe(PropertyValue.Of("one\nthree\n"));
    }

    [Fact]
    public async Task Up_LeftOut_DeletesDependentsFirst()
    {
        await _bench.SucceedAsync(TwoThingsAsync);

        var result = await _bench.SucceedAsync(_ => Task.CompletedTask);

        _bench.Cloud.Calls.ShouldBe(["delete b", "delete a"]);
        result.Changes[StepKind.Delete].ShouldBe(2);
        _bench.State.Resources.ShouldHaveSingleItem().Type.ShouldBe("pulumi:pulumi:Stack");
    }

    [Fact]
    public async Task Destroy_Stack_LeavesNothing()
    {
        await _bench.SucceedAsync(TwoThingsAsync);

        var result = await _bench.DestroyAsync();

        result.Succeeded.ShouldBeTrue();
        _bench.Cloud.Objects.ShouldBeEmpty();
        _bench.State.Resources.ShouldBeEmpty();
        Directory.GetFiles(Path.Combine(_bench.Folder, ".pulumi/history/proj/dev"), "*.history.json").Length.ShouldBe(2);
        Directory.GetFiles(Path.Combine(_bench.Folder, ".pulumi/locks"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_ComponentsAndOutputs_AreInTheState()
    {
        async Task Script(ProgramScript program)
        {
            var outer = await program.ComponentAsync("outer");
            await program.ThingAsync("inner", request => request.Parent = outer.Urn);
            await program.RegisterOutputsAsync(outer.Urn, PropertyMap.Empty.Set("count", PropertyValue.Of(1)));
        }

        await _bench.SucceedAsync(Script);

        _bench["outer"].Outputs["count"].ShouldBe(PropertyValue.Of(1));
        _bench["inner"].Urn.ShouldBe("urn:pulumi:dev::proj::kinx:test:Component$fake:index:Thing::inner");
        await _bench.SucceedAsync(Script);
        _bench.StateWrites.ShouldBe(0);
    }

    [Fact]
    public async Task Up_Secrets_AreEncryptedAndMasked()
    {
        async Task Script(ProgramScript program, string text)
        {
            var a = await program.ThingAsync(
                "a", request => request.AdditionalSecretOutputs.Add("serial"), ("key", PropertyValue.SecretOf(PropertyValue.Of(text))));
            a.Outputs["key"].ShouldBe(PropertyValue.SecretOf(PropertyValue.Of(text)));
            program.Outputs = PropertyMap.Empty.Set("key", a.Outputs["key"]);
        }

        await _bench.SucceedAsync(program => Script(program, "hidden-one"));
        _bench.StateText.ShouldNotContain("hidden-one");
        _bench["a"].Outputs["serial"].ShouldBeOfType<PropertyValue.SecretValue>();

        var result = await _bench.SucceedAsync(program => Script(program, "hidden-two"));

        result.Steps.Single(step => step.Kind == StepKind.Update).ToString().ShouldNotContain("hidden");
        _bench.Events.ShouldAllBe(occurrence => !occurrence.ToString()!.Contains("hidden", StringComparison.Ordinal));
        result.Outputs["key"].ShouldBe(PropertyValue.SecretOf(PropertyValue.Of("hidden-two")));
    }

    [Fact]
    public async Task Up_ExplicitProvider_IsConfiguredAndRecorded()
    {
        async Task Script(ProgramScript program, string region)
        {
            var provider = await program.RegisterAsync(
                "pulumi:providers:fake", "kr1", true, request => request.Version = "1.2.3", ("region", PropertyValue.Of(region)));
            await program.ThingAsync("a", request => request.Provider = $"{provider.Urn}::{provider.Id}");
        }

        await _bench.SucceedAsync(program => Script(program, "one"));

        var kr1 = _bench["kr1"];
        _bench.Cloud.Configuration.ShouldBe(
            PropertyMap.Empty.Set("region", PropertyValue.Of("one")).Set("version", PropertyValue.Of("1.2.3")));
        kr1.Inputs.Keys.ShouldBe(["__internal", "region", "version"]);
        kr1.Outputs.Keys.ShouldBe(["region", "version"]);
        _bench["a"].Provider.ShouldBe($"{kr1.Urn}::{kr1.Id}");
        var result = await _bench.SucceedAsync(program => Script(program, "two"));
        result.Changes.ShouldBe(new Dictionary<StepKind, int> { [StepKind.Same] = 2, [StepKind.Update] = 1 });
        _bench["kr1"].Id.ShouldBe(kr1.Id);
        (await _bench.DestroyAsync()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Up_Invoke_AnswersFromTheProvider()
    {
        await _bench.SucceedAsync(async program =>
        {
            var answer = await program.InvokeAsync("fake:index:get", PropertyMap.Empty.Set("name", PropertyValue.Of("x")));
            answer["answer"].ShouldBe(PropertyValue.SecretOf(PropertyValue.Of(42)));
        });
    }

    [Fact]
    public async Task Up_IgnoreChanges_KeepsTheOldValue()
    {
        Task Script(ProgramScript program, string text, string size) =>
            program.ThingAsync(
                "a", request => request.IgnoreChanges.Add("text"), ("text", PropertyValue.Of(text)), ("size", PropertyValue.Of(size)));

        await _bench.SucceedAsync(program => Script(program, "old", "s"));
        (await _bench.SucceedAsync(program => Script(program, "new", "s"))).HasChanges.ShouldBeFalse();
        _bench["a"].Inputs["text"].ShouldBe(PropertyValue.Of("old"));

        await _bench.SucceedAsync(program => Script(program, "new", "m"));

        _bench["a"].Inputs["text"].ShouldBe(PropertyValue.Of("new"));
    }

    [Fact]
    public async Task Up_ProtectedResourceLeftOut_IsRefusedWhileOthersGo()
    {
        await _bench.SucceedAsync(async program =>
        {
            await program.ThingAsync("a", request => request.Protect = true);
            await program.ThingAsync("b");
        });

        var result = await _bench.UpAsync(_ => Task.CompletedTask);

        result.Succeeded.ShouldBeFalse();
        _bench.Failures.ShouldHaveSingleItem().ShouldContain("protected");
        _bench.Cloud.Names.ShouldBe(["a"]);
        _bench.Managed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Up_TimeoutsOfTheProgram_AreRecordedInSeconds()
    {
        await _bench.SucceedAsync(program => program.ThingAsync(
            "a",
            request => request.CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts
            {
                Create = "600000000000ns",
                Delete = "1h30m",
            }));

        _bench["a"].Timeouts.ShouldBe(new CustomTimeouts(TimeSpan.FromMinutes(10), null, TimeSpan.FromMinutes(90), null));
        _bench.StateText.ShouldContain("\"customTimeouts\":{\"create\":600,\"delete\":5400}");
    }

    public void Dispose() => _bench.Dispose();

    private static async Task TwoThingsAsync(ProgramScript program)
    {
        var a = await program.ThingAsync("a");
        var b = await program.ThingAsync("b", request => DependOn(request, a, "from"), ("from", a.Outputs["serial"]));
        program.Outputs = PropertyMap.Empty.Set("b", b.Outputs["serial"]);
    }

    private static void DependOn(RegisterResourceRequest request, Registered other, string property)
    {
        request.Dependencies.Add(other.Urn);
        request.PropertyDependencies[property] = new PropertyDependencies { Urns = { other.Urn } };
    }
}
