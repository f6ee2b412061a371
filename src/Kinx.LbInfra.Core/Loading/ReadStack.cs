using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A stack that was read, with the maps that locate later findings.</summary>
/// <param name="Stack">The stack with its site; null if one of the files could not be read.</param>
/// <param name="Tenant">The content of the stack file, even if its site is missing; null if the file has no usable content.</param>
/// <param name="StackMap">Positions in the stack file; null if it could not be read.</param>
/// <param name="SiteMap">Positions in the site file; null if there is none.</param>
/// <param name="Diagnostics">Located diagnostics, in the order of discovery.</param>
internal sealed record ReadStack(
    LoadedStack? Stack,
    StackSpec? Tenant,
    SourceMap? StackMap,
    SourceMap? SiteMap,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The diagnostic with its position.</summary>
    public Diagnostic Locate(Diagnostic diagnostic)
    {
        if ((diagnostic.InSite ? SiteMap : StackMap) is not { } map || diagnostic.Span is not null) return diagnostic;
        return diagnostic with
        {
            Span = map.Locate(diagnostic.Path ?? YamlPath.Root, diagnostic.AtKey),
            RelatedSpan = diagnostic.Related is { } related ? map.Locate(related, atKey: false) : null,
        };
    }
}
