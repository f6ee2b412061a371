namespace Kinx.LbInfra.Core.Specs;

/// <summary>A Nova flavor and its size, which capacity checks need.</summary>
public sealed record FlavorSpec
{
    public required string Id { get; init; }

    public required int Vcpus { get; init; }

    /// <summary>MiB.</summary>
    public required int Ram { get; init; }
}
