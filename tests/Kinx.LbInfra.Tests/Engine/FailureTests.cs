using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Files;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine;

public sealed class FailureTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private readonly EngineBench _bench = new();

    [Fact]
    public async Task Up_FailedCreate_KeepsWhatIsUnderWayAndTheNextRunGoesOn()
    {
        var slowIsUnderWay = new TaskCompletionSource();
        var hasFailed = new TaskCompletionSource();
        _bench.Cloud.On = async call =>
        {
            if (call == "create slow")
            {
                slowIsUnderWay.SetResult();
                await hasFailed.Task.WaitAsync(Bound);
            }
            else if (call == "create bad")
            {
                await slowIsUnderWay.Task.WaitAsync(Bound);
                hasFailed.SetResult();
                throw new ProviderException("quota exceeded");
            }
        };

        var result = await _bench.UpAsync(Script);

        result.Succeeded.ShouldBeFalse();
        _bench.Failures.ShouldBe(["quota exceeded"]);
        _bench.Managed.ShouldBe(["slow"]);
        _bench.State.PendingOperations.ShouldBeEmpty();

        _bench.Cloud.On = _ => Task.CompletedTask;
        await _bench.SucceedAsync(Script);
        _bench.Cloud.Calls.ShouldBe(["create bad", "create after"], ignoreOrder: true);

        static Task Script(ProgramScript program) => Task.WhenAll(
            program.ThingAsync("slow"),
            Task.Run(async () =>
            {
                await program.ThingAsync("bad");
                await program.ThingAsync("after");
            }));
    }

    [Fact]
    public async Task Up_FailedUpdate_KeepsOldValuesAndDeletesNothing()
    {
        await _bench.SucceedAsync(async program =>
        {
            await program.ThingAsync("a", null, ("text", PropertyValue.Of("old")));
            await program.ThingAsync("gone");
        });
        _bench.Cloud.On = call => call == "update a" ? throw new ProviderException("no") : Task.CompletedTask;

        (await _bench.UpAsync(program => program.ThingAsync("a", null, ("text", PropertyValue.Of("new"))))).Succeeded.ShouldBeFalse();

        _bench["a"].Inputs["text"].ShouldBe(PropertyValue.Of("old"));
        _bench.Managed.ShouldBe(["a", "gone"]);
        _bench.State.PendingOperations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_CreatedButIncomplete_IsKeptWithTheReasonAndUpdatedNext()
    {
        _bench.Cloud.On = call => call == "create a"
            ? throw new ProviderException("ended in ERROR")
            {
                Partial = new PartialResource("id-9", PropertyMap.Empty.Set("serial", PropertyValue.Of("9"))),
            }
            : Task.CompletedTask;
        Task Script(ProgramScript program) => program.ThingAsync("a");

        (await _bench.UpAsync(Script)).Succeeded.ShouldBeFalse();

        _bench["a"].Id.ShouldBe("id-9");
        _bench["a"].InitErrors.ShouldBe(["ended in ERROR"]);

        _bench.Cloud.On = _ => Task.CompletedTask;
        await _bench.SucceedAsync(Script);
        _bench.Cloud.Calls.ShouldBe(["update a"]);
        _bench["a"].InitErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_FailedDelete_KeepsWhatItDependsOn()
    {
        await _bench.SucceedAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            await program.ThingAsync("b", request => request.Dependencies.Add(a.Urn));
        });
        _bench.Cloud.On = call => call == "delete b" ? throw new ProviderException("in use") : Task.CompletedTask;

        (await _bench.UpAsync(_ => Task.CompletedTask)).Succeeded.ShouldBeFalse();

        _bench.Managed.ShouldBe(["a", "b"]);
        _bench.Cloud.On = _ => Task.CompletedTask;
        (await _bench.DestroyAsync()).Succeeded.ShouldBeTrue();
        _bench.Cloud.Objects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_BugInAProvider_StillRecordsTheOthers()
    {
        _bench.Cloud.On = call => call == "create b" ? throw new InvalidCastException("oops") : Task.CompletedTask;

        (await _bench.UpAsync(async program =>
        {
            await program.ThingAsync("a");
            await program.ThingAsync("b");
        })).Succeeded.ShouldBeFalse();

        _bench.Failures.ShouldHaveSingleItem().ShouldStartWith("this is a bug in Kinx.LbInfra");
        _bench.Managed.ShouldBe(["a"]);
        _bench.State.PendingOperations.ShouldHaveSingleItem().Resource.Name.ShouldBe("b");
    }

    [Fact]
    public async Task Up_ProgramFails_DeletesNothing()
    {
        await _bench.SucceedAsync(program => program.ThingAsync("a"));

        var result = await _bench.UpAsync(program =>
        {
            program.ExitCode = 3;
            return Task.CompletedTask;
        });

        result.Succeeded.ShouldBeFalse();
        _bench.Failures.ShouldBe(["the program ended with exit code 3"]);
        _bench.Cloud.Names.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Up_FailedLookUp_SaysWhyAndEndsTheProgram()
    {
        await _bench.SucceedAsync(program => program.ThingAsync("a"));
        _bench.Cloud.On = call =>
            call == "invoke fake:index:get" ? throw new ProviderException("nothing of that name") : Task.CompletedTask;
        var wentOn = false;

        var result = await _bench.UpAsync(async program =>
        {
            await program.InvokeAsync("fake:index:get", PropertyMap.Empty);
            wentOn = true;
        });

        result.Succeeded.ShouldBeFalse();
        wentOn.ShouldBeFalse();
        _bench.Failures.ShouldBe(["invocation of fake:index:get returned an error: nothing of that name"]);
        _bench.Cloud.Names.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Up_UnknownPackage_SaysSo()
    {
        (await _bench.UpAsync(program => program.RegisterAsync("other:index:Thing", "a", true))).Succeeded.ShouldBeFalse();

        _bench.Failures.ShouldBe(["there is no provider for package 'other'"]);
    }

    [Fact]
    public async Task Up_Cancelled_FinishesWhatIsUnderWayAndStartsNothing()
    {
        using var source = new CancellationTokenSource();
        _bench.Cloud.On = call => call == "create a" ? source.CancelAsync() : Task.CompletedTask;

        var result = await _bench.UpAsync(
            async program =>
            {
                await program.ThingAsync("a");
                await program.ThingAsync("b");
            },
            source);

        (result.Succeeded, result.Cancelled).ShouldBe((false, true));
        _bench.Managed.ShouldBe(["a"]);
        _bench.Cloud.Calls.ShouldBe(["create a"]);
    }

    [Fact]
    public async Task Up_Parallel_IsBounded()
    {
        var most = 0;
        var now = 0;
        var full = new TaskCompletionSource();
        _bench.Parallel = 3;
        _bench.Cloud.On = async call =>
        {
            if (call.EndsWith("done", StringComparison.Ordinal))
            {
                Interlocked.Decrement(ref now);
                return;
            }

            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now == 3) full.TrySetResult();
            await full.Task.WaitAsync(Bound);
        };

        await _bench.SucceedAsync(program => Task.WhenAll(Enumerable.Range(0, 12).Select(index => program.ThingAsync($"t{index}"))));

        most.ShouldBe(3);
        _bench.StateWrites.ShouldBeLessThan(24);
    }

    [Fact]
    public async Task Up_LockedStack_SaysByWhom()
    {
        await _bench.SucceedAsync(program => program.ThingAsync("a"));
        using var held = StateBackend.Open("file://" + _bench.Folder, TimeProvider.System).Lock(EngineBench.Stack);

        var exception = await Should.ThrowAsync<StateException>(() => _bench.UpAsync(_ => Task.CompletedTask));

        exception.Message.ShouldContain($"process {Environment.ProcessId}");
    }

    [Fact]
    public async Task Up_LockOfADeadProcess_IsTakenAway()
    {
        await _bench.SucceedAsync(program => program.ThingAsync("a"));
        File.WriteAllText(
            Path.Combine(_bench.Folder, ".pulumi/locks/organization/proj/dev/x.json"),
            $$"""{"pid":4194305,"username":"root","hostname":"{{Environment.MachineName}}","timestamp":"2026-01-01T00:00:00Z"}""");

        await _bench.SucceedAsync(program => program.ThingAsync("a"));
    }

    public void Dispose() => _bench.Dispose();
}
