using Kinx.LbInfra.Cli.Demo.Traffic;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Demo.Traffic;

public sealed class LoadRunTests
{
    [Fact]
    public async Task StopAsync_AnswersThatHang_DoNotHoldUpTheNextSlice()
    {
        var client = new HangingClient();
        await using var run = LoadRun.Start(client, requestsPerSecond: 50, TimeProvider.System);
        await Condition.IsTrueAsync(() => client.Begun >= 2, "a second slice");
        run.Requests.ShouldBe(0);
        client.Answer();

        var report = await run.StopAsync();

        report.Slices.Count.ShouldBe(client.Begun);
        report.Requests.Total.ShouldBe(51 * client.Begun);
        report.Slices.Select(slice => slice.DueAt).ShouldBeInOrder();
    }

    private sealed class HangingClient : ITrafficClient
    {
        private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _begun;

        public int Begun => Volatile.Read(ref _begun);

        public void Answer() => _answered.SetResult();

        public Task<HeyReport> SendAllItCanAsync(TimeSpan length, CancellationToken cancellationToken) => throw new NotSupportedException();

        public async Task<HeyReport> SendAsync(int requestsPerSecond, TimeSpan length, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _begun);
            await _answered.Task;
            return new HeyReport(new RequestTally(requestsPerSecond, new Dictionary<FailureCause, int>()), length, TimeSpan.Zero);
        }

        public Task<IReadOnlyList<Sample>> SampleAsync(int count, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Sample>>([new Sample(null, "172.20.0.10", "backend1")]);
    }
}
