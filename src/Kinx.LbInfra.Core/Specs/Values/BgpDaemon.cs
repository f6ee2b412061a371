using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>The routing daemon of the site's image.</summary>
public enum BgpDaemon
{
    /// <summary>FRR, with BFD. Changes are applied without a restart.</summary>
    [EnumMember(Value = "frr")]
    Frr,

    /// <summary>Quagga, for old images, without BFD. Only the syntax of its files is tested.</summary>
    [EnumMember(Value = "quagga")]
    Quagga,
}
