using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>The server that receives copies of the log messages.</summary>
internal sealed record SyslogPlan
{
    /// <summary>IP address.</summary>
    public required HostAddress Address { get; init; }

    public required int Port { get; init; }

    public required SyslogTransport Transport { get; init; }
}
