using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>The routing software of the site's image.</summary>
public enum BgpDaemon
{
    /// <summary>FRR: live changes, BFD.</summary>
    [EnumMember(Value = "frr")]
    Frr,

    /// <summary>Old images: the files are rendered, without BFD; nothing is applied.</summary>
    [EnumMember(Value = "quagga")]
    Quagga,
}
