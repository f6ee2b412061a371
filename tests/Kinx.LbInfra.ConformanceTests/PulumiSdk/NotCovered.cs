namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>Recorded programs that the fallback packages do not run yet, each with the reason.</summary>
internal static class NotCovered
{
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["20-aliases-as-urns"] = "engines from before alias specs are refused when a program uses aliases",
        ["58-old-monitor"] = "engines from before alias specs are refused when a program uses aliases",
        ["61-stack-reference"] = "no StackReference: the product reads no other stack",
        ["m21-stack-reference"] = "no StackReference: the product reads no other stack",
        ["62-assets"] = "no assets: the product's files travel in a command's standard input",
    };
}
