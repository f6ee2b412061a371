namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>Why a server is in ERROR.</summary>
public sealed record ServerFault
{
    public int Code { get; init; }

    public string Message { get => field ?? ""; init; }
}
