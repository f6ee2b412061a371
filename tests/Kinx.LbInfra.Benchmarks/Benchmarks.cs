namespace Kinx.LbInfra.Benchmarks;

/// <summary>The benchmarks by their names on the command line.</summary>
internal static class Benchmarks
{
    public static IEnumerable<Figure> Run(string name) => name switch
    {
        "render" => RenderBench.Run(),
        "validate" => ValidateBench.Run(),
        _ => throw new ArgumentException($"there is no benchmark '{name}'", nameof(name)),
    };
}
