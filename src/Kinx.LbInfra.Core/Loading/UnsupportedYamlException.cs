using YamlDotNet.Core;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>A construct of YAML that this language leaves out; the message names it.</summary>
internal sealed class UnsupportedYamlException(Mark start, Mark end, string what) : YamlException(start, end, what);
