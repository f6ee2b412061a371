using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>A mapping of a stack or site file, bound to a record.</summary>
public interface ISpec
{
    /// <summary>Where it is written; the root when it was not read from a file.</summary>
    YamlPath Path { get; }
}
