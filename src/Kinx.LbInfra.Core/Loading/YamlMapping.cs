using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A mapping: keys with their values, in the order of the text, without duplicates.</summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextRange Range) : YamlNode(Range)
{
    public override string Kind => "a mapping";
}
