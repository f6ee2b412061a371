using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Files;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine;

/// <summary>
/// The engine is stopped, as by a kill, around every write of the state and every provider call; the next run then converges.
/// </summary>
public sealed class CrashTests
{
    private const int MoreThanThereAre = 60;

    [Theory]
    [InlineData("create")]
    [InlineData("change")]
    [InlineData("destroy")]
    public async Task Up_KilledAtAnyPoint_ConvergesWithNothingTwiceAndNothingForgotten(string story)
    {
        var points = 0;
        for (var point = 1; point < MoreThanThereAre; point++)
        {
            using var bench = new EngineBench();
            if (story != "create") await bench.SucceedAsync(program => Script(program, "s", "one"));
            var kill = new Kill(point);
            kill.Arm(bench);
            var hasEnded = await RunAsync(bench, story);
            kill.Disarm(bench);
            if (hasEnded) break;
            points++;
            await ConvergeAsync(bench, point);
        }

        points.ShouldBeInRange(5, MoreThanThereAre - 2);
    }

    [Fact]
    public async Task Destroy_AfterAKilledCreate_TellsOfTheObjectUntilItIsFound()
    {
        using var bench = new EngineBench();
        bench.Cloud.On = call => call == "create a done" ? throw new KilledException() : Task.CompletedTask;
        (await bench.UpAsync(program => program.ThingAsync("a"))).Succeeded.ShouldBeFalse();
        bench.Cloud.On = _ => Task.CompletedTask;

        (await bench.DestroyAsync()).Succeeded.ShouldBeTrue();

        bench.Events.OfType<DeploymentEvent.DiagnosticLogged>().Last().Message.ShouldContain("declare it again");
        bench.State.PendingOperations.ShouldHaveSingleItem().Resource.Name.ShouldBe("a");
        await bench.SucceedAsync(program => program.ThingAsync("a"));
        bench.Cloud.Objects.ShouldHaveSingleItem();
        bench.State.PendingOperations.ShouldBeEmpty();
    }

    private static async Task<bool> RunAsync(EngineBench bench, string story)
    {
        try
        {
            var result = story == "destroy" ? await bench.DestroyAsync() : await bench.UpAsync(program => Script(program, "m", "two"));
            return result.Succeeded;
        }
        catch (KilledException)
        {
            return false;
        }
    }

    private static async Task ConvergeAsync(EngineBench bench, int point)
    {
        await bench.SucceedAsync(program => Script(program, "m", "two"));

        bench.Cloud.Names.ShouldBe(["a", "b", "c"], $"kill point {point}");
        bench.Managed.ShouldBe(["a", "b", "c"], $"kill point {point}");
        bench.State.Resources.Where(resource => resource.Type == ProgramScript.Thing).Select(resource => resource.Id)
            .ShouldBe(bench.Cloud.Objects.Keys, ignoreOrder: true, $"kill point {point}");
        bench.Cloud.Objects[bench["a"].Id]["size"].ShouldBe(PropertyValue.Of("m"));
        bench.Cloud.Objects[bench["c"].Id]["text"].ShouldBe(PropertyValue.Of("two"));
        bench.State.PendingOperations.ShouldBeEmpty($"kill point {point}");
        (await bench.UpAsync(program => Script(program, "m", "two"))).HasChanges.ShouldBeFalse();
    }

    private static async Task Script(ProgramScript program, string size, string text)
    {
        var a = await program.ThingAsync(
            "a",
            request => (request.DeleteBeforeReplace, request.DeleteBeforeReplaceDefined) = (true, true),
            ("size", PropertyValue.Of(size)));
        await program.ThingAsync("b", request => request.Dependencies.Add(a.Urn), ("from", a.Outputs["serial"]));
        await program.ThingAsync("c", null, ("text", PropertyValue.Of(text)));
    }

    private sealed class KilledException : Exception;

    // Counts the points where a kill matters, and stops everything from one of them on.
    private sealed class Kill(int point)
    {
        private int _passed;

        public void Arm(EngineBench bench)
        {
            bench.Cloud.On = _ =>
            {
                Pass();
                return Task.CompletedTask;
            };
            bench.Write = (path, content, backup) =>
            {
                Pass();
                AtomicFile.Write(path, content, backup);
                Pass();
            };
        }

        public void Disarm(EngineBench bench)
        {
            bench.Cloud.On = _ => Task.CompletedTask;
            bench.Write = AtomicFile.Write;
        }

        private void Pass()
        {
            if (Interlocked.Increment(ref _passed) >= point) throw new KilledException();
        }
    }
}
