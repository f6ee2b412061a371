using System.Text.Json.Serialization;

namespace Kinx.LbInfra.Lab.Images;

/// <summary>The Debian releases that there are node images of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NodeRelease>))]
internal enum NodeRelease
{
    /// <summary>Debian 12, the one of the lab's first image.</summary>
    Bookworm,

    /// <summary>Debian 13.</summary>
    Trixie,
}
