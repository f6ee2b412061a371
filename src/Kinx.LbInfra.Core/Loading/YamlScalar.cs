using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A single value.</summary>
/// <param name="Text">As YAML reads it: without quotes, with escapes resolved.</param>
/// <param name="IsPlain">True when written without quotes, so that <c>null</c>, numbers and booleans are meant.</param>
/// <param name="Range">Its place in the text.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, TextRange Range) : YamlNode(Range)
{
    /// <summary>True for the plain words that YAML takes for null.</summary>
    public bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");

    public override string Kind => IsNull ? "null" : "a single value";
}
