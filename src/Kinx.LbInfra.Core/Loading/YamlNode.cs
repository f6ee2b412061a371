using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A value of a YAML document: scalar, mapping or sequence, with its place in the text.</summary>
internal abstract record YamlNode(TextRange Range)
{
    /// <summary>What messages call it.</summary>
    public abstract string Kind { get; }
}
