namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>Why a server is in ERROR.</summary>
/// <remarks>Source: Compute API v2.1, "Servers", <c>fault</c>.</remarks>
public sealed record ServerFault
{
    /// <summary>An HTTP status: 500 is usual.</summary>
    public int Code { get; init; }

    /// <summary>For people; empty: none.</summary>
    public string Message { get => field ?? ""; init; }
}
