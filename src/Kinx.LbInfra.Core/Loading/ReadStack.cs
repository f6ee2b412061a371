using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A stack as it was read, with what is needed to locate later findings.</summary>
/// <param name="Stack">Null when the file or its site file could not be read.</param>
/// <param name="Tenant">What the stack file says, also when there is no site for it; null when the file says nothing.</param>
/// <param name="StackMap">Null when the file could not be read.</param>
/// <param name="SiteMap">Null when there is no site file.</param>
/// <param name="Diagnostics">Located, in the order of discovery.</param>
internal sealed record ReadStack(LoadedStack? Stack, StackSpec? Tenant, SourceMap? StackMap, SourceMap? SiteMap, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The diagnostic with its position.</summary>
    public Diagnostic Locate(Diagnostic diagnostic)
    {
        if ((diagnostic.InSite ? SiteMap : StackMap) is not { } map || diagnostic.Span is not null)
            return diagnostic;
        return diagnostic with
        {
            Span = map.Locate(diagnostic.Path ?? YamlPath.Root, diagnostic.AtKey),
            RelatedSpan = diagnostic.Related is { } related ? map.Locate(related, atKey: false) : null,
        };
    }
}
