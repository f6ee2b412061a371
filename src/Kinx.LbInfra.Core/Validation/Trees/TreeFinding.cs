using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>A finding about one of several stacks.</summary>
/// <param name="Stack">The stack that the diagnostic's path belongs to.</param>
/// <param name="Diagnostic">Without a position.</param>
internal sealed record TreeFinding(LoadedStack Stack, Diagnostic Diagnostic);
