using Kinx.LbInfra.Engine.Deploying.Failures;

namespace Kinx.LbInfra.Engine.Deploying.Steps;

/// <summary>Messages about protected resources.</summary>
internal static class Protection
{
    private const string Hint = "to unprotect it, remove the `protect` flag and run up once before this change";

    public static DeploymentException CannotReplace(string what) =>
        new($"unable to replace resource {what} as it is currently marked for protection; {Hint}");

    public static string CannotDelete(string urn) => $"resource \"{urn}\" cannot be deleted because it is protected; {Hint}";
}
