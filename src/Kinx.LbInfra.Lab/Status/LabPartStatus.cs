using System.Text.Json.Serialization;

namespace Kinx.LbInfra.Lab.Status;

/// <summary>One service, node or switch.</summary>
/// <param name="Name">Unique among its kind.</param>
/// <param name="State"><see cref="Up"/>, <see cref="Down"/>, or what a node is doing.</param>
/// <param name="Pid">Its main process as this machine numbers it (of a node, its init); null when it does not run.</param>
/// <param name="Detail">For people; null when there is nothing to add.</param>
public sealed record LabPartStatus(string Name, string State, int? Pid = null, string? Detail = null)
{
    /// <summary>It runs.</summary>
    public const string Up = "up";

    /// <summary>It does not run.</summary>
    public const string Down = "down";

    /// <summary><see cref="State"/> is <see cref="Up"/>.</summary>
    [JsonIgnore]
    public bool IsUp => State == Up;
}
