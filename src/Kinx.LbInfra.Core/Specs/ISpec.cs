using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>A mapping of a stack or site file, bound to a record.</summary>
public interface ISpec
{
    /// <summary>Position in the file; the root if it was not read from a file.</summary>
    YamlPath Path { get; }
}
