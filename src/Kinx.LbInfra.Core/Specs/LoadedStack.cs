using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>A stack file and the site file that it names, bound to specs.</summary>
/// <param name="Name">Name of the Pulumi stack: the file name without its extension.</param>
/// <param name="File">The stack file as it was given, for messages.</param>
/// <param name="Stack">What the tenant declared.</param>
/// <param name="Site">What the provider's engineers declared.</param>
public sealed record LoadedStack(string Name, string File, StackSpec Stack, SiteSpec Site);
