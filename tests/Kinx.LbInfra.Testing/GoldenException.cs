namespace Kinx.LbInfra.Testing;

/// <summary>A golden case does not hold.</summary>
public sealed class GoldenException(string name, string difference)
    : Exception($"golden case \"{name}\" differs:\n{difference}\nif that is what you want: ./dev accept {name}");
