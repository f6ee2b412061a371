using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A stack file with its site file.</summary>
/// <param name="Name">The stack's name: that of the file without its extension.</param>
/// <param name="File">The path as it was given.</param>
public sealed record LoadedStack(string Name, string File, StackSpec Stack, SiteSpec Site);
