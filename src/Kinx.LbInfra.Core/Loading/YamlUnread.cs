using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>An unsupported value, such as an alias; it has been reported.</summary>
internal sealed record YamlUnread(TextRange Range) : YamlNode(Range)
{
    public override string Kind => "an alias";
}
