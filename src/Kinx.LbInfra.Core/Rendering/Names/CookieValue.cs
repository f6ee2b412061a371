using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Rendering.Names;

/// <summary>The value of HAProxy's cookie for a member: it never changes, and does not reveal the member's address.</summary>
internal static class CookieValue
{
    /// <param name="server">Name of the server: its address and port.</param>
    public static string Of(string server) => HashPrefix.Of(server, 16);
}
