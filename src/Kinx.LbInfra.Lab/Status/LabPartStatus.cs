using System.Text.Json.Serialization;

namespace Kinx.LbInfra.Lab.Status;

/// <summary>One service, node or switch.</summary>
/// <param name="State">A word: <see cref="Up"/>, <see cref="Down"/>, or what a node is doing.</param>
/// <param name="Pid">Its main process, as this machine numbers it: a service's own, a node's init.</param>
/// <param name="Detail">For people; null when there is nothing to add.</param>
public sealed record LabPartStatus(string Name, string State, int? Pid = null, string? Detail = null)
{
    public const string Up = "up";
    public const string Down = "down";

    [JsonIgnore]
    public bool IsUp => State == Up;
}
