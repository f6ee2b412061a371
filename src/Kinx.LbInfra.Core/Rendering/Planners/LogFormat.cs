namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Octavia's format of the connection log (its option <c>user_log_format</c>), with names where it has ids.</summary>
internal static class LogFormat
{
    private const string Client = "%f %ci %cp %t";
    private const string Bytes = "%B %U %[ssl_c_verify] %{+Q}[ssl_c_s_dn] %b %s %Tt %tsc";

    public static string Http(string project, string loadBalancer) => $"{Owner(project, loadBalancer)} {Client} %{{+Q}}r %ST {Bytes}";

    /// <summary>Of streams of bytes, which have no request and no status.</summary>
    public static string Tcp(string project, string loadBalancer) => $"{Owner(project, loadBalancer)} {Client} - - {Bytes}";

    // A percent sign would begin a field of HAProxy's.
    private static string Owner(string project, string loadBalancer) =>
        $"{project} {loadBalancer}".Replace("%", "%%", StringComparison.Ordinal);
}
