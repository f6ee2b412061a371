using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Secrets;

/// <summary>
/// Every secret is what the field that refers to it expects: HAProxy or FRR would refuse it on the node, without saying which one it is.
/// </summary>
/// <param name="secret">The secret of a name; null or empty if there is none.</param>
internal sealed class SecretContentRule(Func<string, string?> secret) : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from reference in KeySecrets.ReferencesOf(stack)
        where !StackKeys.IsReserved(reference.Name)
        let text = secret(reference.Name)
        where !string.IsNullOrEmpty(text)
        let fault = SecretContent.Check(text, reference.Use)
        where fault is not null
        let found = SecretDiagnostics.SecretUnusable(reference.Path, reference.Name, fault.Reason, fault.Hint)
        select found with { InSite = reference.InSite };
}
