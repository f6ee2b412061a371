namespace Kinx.LbInfra.Engine.Model;

/// <summary>Types of provider resources, <c>pulumi:providers:PACKAGE</c>.</summary>
internal static class ProviderType
{
    private const string Prefix = "pulumi:providers:";

    public static string Of(string package) => Prefix + package;

    public static bool Is(string type) => type.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The package of a provider, a resource type or a function token.</summary>
    public static string PackageOf(string token) => Is(token) ? token[Prefix.Length..] : token.Split(':')[0];
}
