using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A key of a mapping with its value.</summary>
/// <param name="Key">The text of the key.</param>
/// <param name="KeyRange">The position of the key.</param>
/// <param name="Value">The value.</param>
/// <param name="IsFaulty">True if a fault of the key has been reported, so that it may be none that is known.</param>
internal sealed record YamlEntry(string Key, TextRange KeyRange, YamlNode Value, bool IsFaulty = false);
