using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>A condition on a single stack. Rules know paths, not lines, and are independent of each other.</summary>
internal interface IStackRule
{
    /// <summary>Every violation, not just the first.</summary>
    IEnumerable<Diagnostic> Check(LoadedStack stack);
}
