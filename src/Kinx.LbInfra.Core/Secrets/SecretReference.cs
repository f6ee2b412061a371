using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>A reference from a stack file or its site file to a secret.</summary>
/// <param name="Path">The place of the reference.</param>
/// <param name="Name">Name of the secret in the stack's configuration, such as <c>web</c> for <c>secret://web</c>.</param>
/// <param name="Use">What the field expects of the secret.</param>
public sealed record SecretReference(YamlPath Path, string Name, SecretUse Use)
{
    private const string Scheme = "secret://";

    /// <summary>True if <see cref="Path"/> is a place in the site file.</summary>
    public bool InSite => Use == SecretUse.BgpPassword;

    /// <summary>The name of a secret in the stack's configuration: <c>web</c> for <c>secret://web</c>, and for <c>web</c> itself.</summary>
    public static string NameOf(string reference) =>
        reference.StartsWith(Scheme, StringComparison.Ordinal) ? reference[Scheme.Length..] : reference;
}
