namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>A request as a member received it.</summary>
/// <param name="Line">The request line; of HTTP/2 only its name.</param>
/// <param name="Headers">The header lines.</param>
/// <param name="ServerName">The server name (SNI); null without one.</param>
/// <param name="Protocol">The protocol that was negotiated in TLS; empty without one.</param>
internal sealed record SeenRequest(string Line, IReadOnlyList<string> Headers, string? ServerName, string Protocol)
{
    public string Path => Line.Split(' ').ElementAtOrDefault(1) ?? "";

    /// <summary>The value of a header; null without one.</summary>
    public string? this[string name] => Headers
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
