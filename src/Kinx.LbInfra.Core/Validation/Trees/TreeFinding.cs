using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>A finding about one of several stacks.</summary>
/// <param name="Stack">The stack that contains the diagnostic's path.</param>
/// <param name="Diagnostic">The finding, without a position.</param>
internal sealed record TreeFinding(LoadedStack Stack, Diagnostic Diagnostic);
