using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Secrets;

/// <summary>
/// Every reference in an object that is administratively up names an existing secret. Needs access to the stack's configuration.
/// </summary>
/// <param name="hasSecret">Whether the configuration has a secret of this name.</param>
internal sealed class MissingSecretRule(Func<string, bool> hasSecret) : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from reference in KeySecrets.ReferencesOf(stack)
        where !StackKeys.IsReserved(reference.Name) && !hasSecret(reference.Name)
        select SecretDiagnostics.SecretMissing(reference.Path, reference.Name, stack.Name) with { InSite = reference.InSite };
}
