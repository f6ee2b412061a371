namespace Kinx.LbInfra.Lab;

/// <summary>One service, node or switch.</summary>
/// <param name="State">A word: <see cref="Up"/>, <see cref="Down"/>, or what a node is doing.</param>
/// <param name="Detail">For people; null when there is nothing to add.</param>
public sealed record LabPartStatus(string Name, string State, int? Pid = null, string? Detail = null)
{
    public const string Up = "up";
    public const string Down = "down";

    public bool IsUp => State == Up;
}
