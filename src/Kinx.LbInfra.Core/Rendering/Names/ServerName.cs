using System.Globalization;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Core.Rendering.Names;

/// <summary>The name of a member in HAProxy.</summary>
internal static class ServerName
{
    /// <summary>Derived from address and port, not from the place in the list, so that edits of other members do not change it.</summary>
    public static string Of(MemberSpec member) => string.Create(CultureInfo.InvariantCulture, $"{member.Address}:{member.ProtocolPort}");
}
