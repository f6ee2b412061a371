using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextRange Range) : YamlNode(Range)
{
    public override string Kind => "a mapping";
}
