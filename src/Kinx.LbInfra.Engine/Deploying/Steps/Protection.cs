namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>What to do about a protected resource.</summary>
internal static class Protection
{
    public const string Hint = "to unprotect it, remove the `protect` flag and run up once before this change";
}
