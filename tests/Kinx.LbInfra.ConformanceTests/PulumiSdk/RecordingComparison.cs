namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>Compares a run with its recording. Returns one text per difference; none: the run conforms.</summary>
internal static class RecordingComparison
{
    public static IReadOnlyList<string> Differences(
        RecordedCase recordedCase, Recording recording, ProgramRun run, ReplayingMonitor monitor) =>
    [
        .. monitor.Problems,
        .. Process(recordedCase, recording, run),
        .. Calls(recording, monitor.Calls),
        .. LogComparison.Differences(recording, monitor.Logs),
    ];

    private static IEnumerable<string> Process(RecordedCase recordedCase, Recording recording, ProgramRun run)
    {
        if (recordedCase.AnyFailure ? run.ExitCode == 0 : run.ExitCode != recording.ExitCode)
        {
            yield return $"exit code {run.ExitCode} instead of {recording.ExitCode}; stderr: {run.Stderr}";
        }

        if (run.Stdout != recording.Stdout) yield return $"stdout \"{run.Stdout}\" instead of \"{recording.Stdout}\"";
        if (recording.ExitCode == 0 && run.Stderr.Length > 0) yield return $"stderr: {run.Stderr}";
    }

    private static IEnumerable<string> Calls(Recording recording, IReadOnlyList<ReceivedCall> received)
    {
        var byNumber = new Dictionary<int, ReceivedCall>();
        var free = received.ToList();
        foreach (var recorded in recording.Calls)
        {
            var wanted = WireJson.CanonicalRequest(recorded.Request);
            var candidates = free.Where(call => call.Key == recorded.Key).ToArray();
            var match = Array.Find(candidates, call => WireJson.CanonicalRequest(call.Request) == wanted);
            if (match is null)
            {
                yield return candidates.Length == 0
                    ? $"the call {recorded} was not made"
                    : $"{recorded} differs:\n{WireJson.CanonicalRequest(candidates[0].Request)}\ninstead of:\n{wanted}";
                continue;
            }

            free.Remove(match);
            byNumber.Add(recorded.Number, match);
        }

        foreach (var difference in free.SelectMany(extra => Extra(recording, extra))) yield return difference;
        foreach (var disorder in Disorder(recording, byNumber)) yield return disorder;
    }

    // A call that only some recorded runs made must be equal to one of theirs.
    private static IEnumerable<string> Extra(Recording recording, ReceivedCall extra)
    {
        var made = WireJson.CanonicalRequest(extra.Request);
        var wanted = recording.SometimesCalls.Where(call => call.Key == extra.Key)
            .Select(call => WireJson.CanonicalRequest(call.Request))
            .ToList();
        if (wanted.Contains(made)) yield break;
        if (wanted.Count > 0)
        {
            yield return $"{extra.Key} differs:\n{made}\ninstead of:\n{string.Join("\nor:\n", wanted)}";
        }
        else if (recording.Calls.Any(recorded => recorded.Key == extra.Key))
        {
            yield return $"the call {extra.Key} was made more often than recorded";
        }
    }

    private static IEnumerable<string> Disorder(Recording recording, Dictionary<int, ReceivedCall> byNumber) =>
        from recorded in recording.Calls
        where byNumber.ContainsKey(recorded.Number)
        let call = byNumber[recorded.Number]
        from number in recorded.After
        where byNumber.ContainsKey(number)
        let cause = byNumber[number]
        where !(cause.AnsweredAt < call.ReceivedAt)
        select $"{recorded} was made before {cause.Key} was answered";
}
