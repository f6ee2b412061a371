using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <param name="IsPlain">True when written without quotes, so that <c>null</c>, numbers and booleans are meant.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, TextRange Range) : YamlNode(Range)
{
    public bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");

    public override string Kind => IsNull ? "null" : "a single value";
}
