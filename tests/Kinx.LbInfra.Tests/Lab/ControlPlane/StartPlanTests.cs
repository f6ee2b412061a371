using System.Collections.Concurrent;
using Kinx.LbInfra.Lab.ControlPlane;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.ControlPlane;

public sealed class StartPlanTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task RunAsync_ItemsWithDependencies_RunAfterThem()
    {
        var finished = new List<string>();
        var plan = new StartPlan([Item("a"), Item("b", "a"), Item("c", "a", "b")]);

        await plan.RunAsync(finished.Add, CancellationToken.None);

        finished.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task RunAsync_IndependentItems_RunAtTheSameTime()
    {
        var both = new CountdownEvent(2);
        Task Meet(CancellationToken cancellationToken)
        {
            both.Signal();
            both.Wait(Bound, cancellationToken).ShouldBeTrue("the other item has not started");
            return Task.CompletedTask;
        }

        await new StartPlan([new PlanItem("a", [], Meet), new PlanItem("b", [], Meet)]).RunAsync(_ => { }, CancellationToken.None);
    }

    [Fact]
    public async Task RunAsync_OneItemFails_ItsFailureIsThrownAndTheRestStops()
    {
        var finished = new ConcurrentBag<string>();
        var plan = new StartPlan(
        [
            new PlanItem("waits", [], cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken)),
            new PlanItem("fails", [], _ => throw new InvalidOperationException("the disk is full")),
            Item("never", "fails"),
        ]);

        var cancellation = TestContext.Current.CancellationToken;
        var failure = await Should.ThrowAsync<InvalidOperationException>(
            plan.RunAsync(finished.Add, cancellation).WaitAsync(Bound, cancellation));

        failure.Message.ShouldBe("the disk is full");
        finished.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_Cancelled_Throws()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(new StartPlan([Item("a")]).RunAsync(_ => { }, cancel.Token));
    }

    [Fact]
    public void Constructor_DependsOnALaterItem_Throws() =>
        Should.Throw<ArgumentException>(() => new StartPlan([Item("a", "b"), Item("b")])).Message.ShouldContain("\"a\" depends on \"b\"");

    [Fact]
    public void Constructor_SameNameTwice_Throws() => Should.Throw<ArgumentException>(() => new StartPlan([Item("a"), Item("a")]));

    private static PlanItem Item(string name, params string[] dependsOn) => new(name, dependsOn, _ => Task.CompletedTask);
}
