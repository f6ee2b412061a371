namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>A request as a member received it.</summary>
/// <param name="Line">The request line; of HTTP/2 only its name.</param>
/// <param name="Headers">The header lines.</param>
internal sealed record SeenRequest(string Line, IReadOnlyList<string> Headers)
{
    public string Path => Line.Split(' ').ElementAtOrDefault(1) ?? "";

    /// <summary>The value of a header; null without one.</summary>
    public string? this[string name] => Headers.Values(name).FirstOrDefault();
}
