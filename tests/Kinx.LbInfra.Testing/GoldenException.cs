namespace Kinx.LbInfra.Testing;

/// <summary>The results of a golden case differ from its files.</summary>
public sealed class GoldenException(string name, string difference)
    : Exception($"golden case \"{name}\" differs:\n{difference}\nif that is what you want: ./dev accept {name}");
