using Pulumi;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Outputs;

public sealed class InputTests
{
    [Fact]
    public async Task InputMap_KeyTwice_FailsWhenAwaited()
    {
        var map = new InputMap<string> { ["k"] = "one" };
        map.Add("k", "two");

        (await Should.ThrowAsync<ArgumentException>(map.ToOutput().Data)).Message.ShouldContain("'k'");
    }

    [Fact]
    public async Task InputMap_KeyTwiceWithEqualValues_TakesIt()
    {
        var map = new InputMap<string> { ["k"] = "one" };
        map.Add("k", "one");
        map["k"] = Output.CreateSecret("one");

        var data = await map.ToOutput().Data;
        data.Value!["k"].ShouldBe("one");
        data.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task InputMap_KeyTwiceInAMapBehindAnOutput_ComparesTheValues()
    {
        InputMap<string> map = Output.Create(new Dictionary<string, string> { ["k"] = "one" });
        map.Add("k", "one");
        (await map.ToOutput().Data).Value!["k"].ShouldBe("one");

        map.Add("k", "two");
        await Should.ThrowAsync<ArgumentException>(map.ToOutput().Data);
    }

    [Fact]
    public async Task InputMapMerge_KeyInBoth_SecondStandsAndFirstIsUnchanged()
    {
        var first = new InputMap<string> { ["k"] = "first", ["only"] = "1" };
        var merged = InputMap<string>.Merge(first, new InputMap<string> { ["k"] = Output.Create("second") });

        (await merged.ToOutput().Data).Value!["k"].ShouldBe("second");
        (await first.ToOutput().Data).Value!["k"].ShouldBe("first");
    }

    [Fact]
    public async Task InputListConcat_PlainAndOutput_KeepsTheOrder()
    {
        InputList<string> first = new[] { "a" };
        InputList<string> second = Output.Create(new List<string> { "b", "c" });

        (await first.Concat(second).ToOutput().Data).Value.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void InputList_EnumeratedSynchronously_IsRefused() =>
        Should.Throw<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<string>()).GetEnumerator());

    [Fact]
    public void Input_OfANullOutput_IsRefused() => Should.Throw<ArgumentNullException>(() =>
    {
        Input<string> input = (Output<string>)null!;
        return input;
    });

    [Fact]
    public void Merge_ScalarsAndLists_SecondWinsAndListsAreAppended()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Version = "1", Protect = true, IgnoreChanges = { "a" }, DeleteBeforeReplace = true },
            new CustomResourceOptions { Version = "2", IgnoreChanges = { "b" }, AdditionalSecretOutputs = { "s" } });

        merged.Version.ShouldBe("2");
        merged.Protect.ShouldBe(true);
        merged.DeleteBeforeReplace.ShouldBe(true);
        merged.IgnoreChanges.ShouldBe(["a", "b"]);
        merged.AdditionalSecretOutputs.ShouldBe(["s"]);
    }

    [Fact]
    public void ToString_OfASecret_TellsNothingOfTheValue() =>
        $"{Output.CreateSecret("hunter2")}".ShouldNotContain("hunter2");
}
