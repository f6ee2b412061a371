using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Rendering.Names;

/// <summary>What HAProxy's cookie says for a member: stable over every edit, and silent about the member's address.</summary>
internal static class CookieValue
{
    /// <param name="server">Name of the server: its address and port.</param>
    public static string Of(string server) => HashPrefix.Of(server, 16);
}
