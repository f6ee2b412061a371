using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>A remote syslog server.</summary>
public sealed record SyslogSpec : ISpec
{
    /// <summary>IP address.</summary>
    public required HostAddress Address { get; init; }

    /// <summary>Port.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 514;

    /// <summary>Transport protocol of messages.</summary>
    public SyslogTransport Transport { get; init; } = SyslogTransport.Udp;

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
