using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.Pulumi.Rpc.Messages;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine;

/// <summary>A preview reports the steps of the next <c>up</c> and changes nothing.</summary>
public sealed class PreviewTests : IDisposable
{
    private readonly EngineBench _bench = new();

    [Fact]
    public async Task Preview_NewStack_KnowsWhatIsKnownAndTouchesNothing()
    {
        var result = await _bench.PreviewAsync(async program =>
        {
            program.Environment.Preview.ShouldBeTrue();
            var a = await program.ThingAsync("a", null, ("text", PropertyValue.Of("x")));
            a.Id.ShouldBe("");
            a.Outputs["serial"].ShouldBe(PropertyValue.Unknown);
            a.Outputs["text"].ShouldBe(PropertyValue.Of("x"));
            await program.ThingAsync("b", null, ("from", a.Outputs["serial"]), ("secret", PropertyValue.SecretOf(PropertyValue.Unknown)));
            program.Outputs = PropertyMap.Empty.Set("serial", a.Outputs["serial"]);
        });

        result.Succeeded.ShouldBeTrue();
        result.Changes[StepKind.Create].ShouldBe(3);
        result.Outputs["serial"].ShouldBe(PropertyValue.Unknown);
        _bench.Cloud.Calls.ShouldBeEmpty();
        Directory.Exists(Path.Combine(_bench.Folder, ".pulumi")).ShouldBeFalse();
    }

    [Fact]
    public async Task Preview_OldEngineWithoutPartialValues_LeavesUnknownOutputsOut()
    {
        await _bench.PreviewAsync(async program =>
        {
            var a = await program.ThingAsync("a", request => request.SupportsPartialValues = false, ("text", PropertyValue.Of("x")));
            a.Outputs.Keys.ShouldBe(["name", "text"]);
        });
        _bench.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Preview_ChangedStack_TellsUpdatesReplacementsAndDeletions()
    {
        await _bench.SucceedAsync(async program =>
        {
            await program.ThingAsync("changed", null, ("text", PropertyValue.Of("old")));
            await program.ThingAsync("replaced", null, ("size", PropertyValue.Of("s")));
            await program.ThingAsync("gone");
        });
        var state = _bench.StateText;

        var result = await _bench.PreviewAsync(async program =>
        {
            await program.ThingAsync("changed", null, ("text", PropertyValue.Of("new")));
            await program.ThingAsync("replaced", null, ("size", PropertyValue.Of("m")));
        });

        result.Changes.ShouldBe(new Dictionary<StepKind, int>
        {
            [StepKind.Same] = 1,
            [StepKind.Update] = 1,
            [StepKind.Delete] = 1,
            [StepKind.Replace] = 1,
        });
        var replacement = result.Steps.Single(step => step.Kind == StepKind.CreateReplacement);
        replacement.ReplaceKeys.ShouldBe(["size"]);
        replacement.Diffs.ShouldHaveSingleItem().Kind.ShouldBe(PropertyDiffKind.UpdateReplace);
        _bench.Cloud.Calls.ShouldBeEmpty();
        _bench.StateText.ShouldBe(state);
    }

    [Fact]
    public async Task Preview_ProviderWithUnknownInputs_AsksNobody()
    {
        var result = await _bench.PreviewAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            var provider = await program.RegisterAsync("pulumi:providers:fake", "late", true, null, ("region", a.Outputs["serial"]));
            provider.Id.ShouldBe(ProviderReference.UnknownId);
            var b = await program.ThingAsync(
                "b", request => request.Provider = $"{provider.Urn}::{ProviderReference.UnknownId}", ("invalid", PropertyValue.Of(1)));
            b.Outputs.ShouldBeEmpty();
        });

        _bench.Failures.ShouldBeEmpty();
        result.Changes[StepKind.Create].ShouldBe(4);
    }

    [Fact]
    public async Task Preview_InvalidInput_SaysWhichAndFails()
    {
        var result = await _bench.PreviewAsync(program => program.ThingAsync("a", null, ("invalid", PropertyValue.Of("x"))));

        result.Succeeded.ShouldBeFalse();
        _bench.Failures.ShouldBe(["fake:index:Thing resource 'a': property invalid value {x} has a problem: is not known"]);
    }

    [Fact]
    public async Task Preview_SameNameTwice_IsRefused()
    {
        var result = await _bench.PreviewAsync(async program =>
        {
            await program.ThingAsync("a");
            await program.ThingAsync("a");
        });

        result.Succeeded.ShouldBeFalse();
        _bench.Failures.ShouldBe(["Duplicate resource URN 'urn:pulumi:dev::proj::fake:index:Thing::a'; try giving it a unique name"]);
    }

    [Fact]
    public async Task Preview_ErrorInTheLog_Fails()
    {
        var result = await _bench.PreviewAsync(program => program.LogAsync(LogSeverity.Error, "this is bad"));

        result.Succeeded.ShouldBeFalse();
        _bench.Failures.ShouldBe(["this is bad"]);
    }

    public void Dispose() => _bench.Dispose();
}
