using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A value of a YAML document: scalar, mapping or sequence, with its position in the text.</summary>
internal abstract record YamlNode(TextRange Range)
{
    /// <summary>The name of this kind of value in messages.</summary>
    public abstract string Kind { get; }
}
