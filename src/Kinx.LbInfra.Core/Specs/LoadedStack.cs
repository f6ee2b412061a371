using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>A stack file and the site file that it names, bound to specs.</summary>
/// <param name="Name">Name of the Pulumi stack: the file name without its extension.</param>
/// <param name="File">The stack file, named as by the user, for messages.</param>
/// <param name="Stack">The content of the stack file.</param>
/// <param name="Site">The content of the site file.</param>
public sealed record LoadedStack(string Name, string File, StackSpec Stack, SiteSpec Site);
