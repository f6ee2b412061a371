using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The words of FRR and the switches for address families, and the names of the BFD settings.</summary>
internal static class FrrWords
{
    public static readonly Members Bfd = new Members<BfdSpec>
    {
        ["multiplier"] = bfd => bfd.DetectMultiplier,
        ["receive"] = bfd => bfd.ReceiveInterval,
        ["transmit"] = bfd => bfd.TransmitInterval,
    };

    /// <summary>The word in <c>address-family</c> lines.</summary>
    public static string Name(IpFamily family) => family == IpFamily.IPv6 ? "ipv6" : "ipv4";

    /// <summary>The word in route maps and prefix lists.</summary>
    public static string Word(IpFamily family) => family == IpFamily.IPv6 ? "ipv6" : "ip";

    /// <summary>The default route.</summary>
    public static string Default(IpFamily family) => family == IpFamily.IPv6 ? "::/0" : "0.0.0.0/0";
}
