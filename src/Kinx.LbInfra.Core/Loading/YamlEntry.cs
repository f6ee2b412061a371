using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A key of a mapping with its value.</summary>
internal sealed record YamlEntry(string Key, TextRange KeyRange, YamlNode Value);
