using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>A place where a stack file refers to key material.</summary>
/// <param name="Path">Of the reference itself.</param>
/// <param name="Name">Of the secret in the stack's configuration: <c>web</c> of <c>secret://web</c>.</param>
public sealed record SecretReference(YamlPath Path, string Name);
