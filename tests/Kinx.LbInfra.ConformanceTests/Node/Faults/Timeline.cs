namespace Kinx.LbInfra.ConformanceTests.Node.Faults;

/// <summary>Spans of the monotonic clock in which something held.</summary>
internal sealed class Timeline
{
    private readonly List<(TimeSpan Start, TimeSpan End)> _spans = [];
    private TimeSpan? _since;

    private Timeline(IEnumerable<(TimeSpan Start, TimeSpan End)> spans) => _spans = [.. spans];

    public Timeline()
    {
    }

    public IReadOnlyList<(TimeSpan Start, TimeSpan End)> Spans => _spans;

    public TimeSpan Longest => _spans.Select(span => span.End - span.Start).DefaultIfEmpty().Max();

    /// <summary>Records whether the condition holds from now on.</summary>
    public void Set(bool holds, TimeSpan now)
    {
        if (holds) _since ??= now;
        if (holds || _since is not { } start) return;
        _spans.Add((start, now));
        _since = null;
    }

    /// <summary>Spans in which this or the other held.</summary>
    public Timeline Or(Timeline other)
    {
        var merged = new List<(TimeSpan Start, TimeSpan End)>();
        foreach (var span in _spans.Concat(other._spans).OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, span.End > merged[^1].End ? span.End : merged[^1].End);
            }
            else
            {
                merged.Add(span);
            }
        }

        return new Timeline(merged);
    }

    /// <summary>Spans in which both held.</summary>
    public Timeline And(Timeline other) => new(
        from mine in _spans
        from its in other._spans
        let start = mine.Start > its.Start ? mine.Start : its.Start
        let end = mine.End < its.End ? mine.End : its.End
        where start < end
        select (start, end));

    /// <summary>Each span extended by this time.</summary>
    public Timeline Prolonged(TimeSpan time) => new(_spans.Select(span => (span.Start, span.End + time)));

    /// <summary>These spans without those of the other.</summary>
    public Timeline Without(Timeline other)
    {
        var rest = new List<(TimeSpan Start, TimeSpan End)>(_spans);
        foreach (var cut in other._spans)
        {
            rest = [.. rest.SelectMany(span => new[]
            {
                (span.Start, End: cut.Start < span.End ? cut.Start : span.End),
                (Start: cut.End > span.Start ? cut.End : span.Start, span.End),
            }).Where(span => span.Item1 < span.Item2).Distinct()];
        }

        return new Timeline(rest);
    }
}
