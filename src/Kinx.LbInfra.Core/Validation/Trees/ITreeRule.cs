using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation.Trees;

/// <summary>A condition on all stacks of a site together.</summary>
internal interface ITreeRule
{
    /// <param name="stacks">All stacks of one site, in the order of their names.</param>
    IEnumerable<TreeFinding> Check(IReadOnlyList<LoadedStack> stacks);
}
