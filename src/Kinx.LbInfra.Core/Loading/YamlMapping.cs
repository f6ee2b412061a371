using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Keys with their values, in the order of the text; each key once.</summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextRange Range) : YamlNode(Range)
{
    public override string Kind => "a mapping";
}
