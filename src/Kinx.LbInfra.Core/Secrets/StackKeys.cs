using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>
/// The configuration keys of a stack's SSH key pairs: one login key, and a host key for each node. Certificates are in the same
/// configuration, under names that stack files choose, and must not use the names of SSH keys.
/// </summary>
public static class StackKeys
{
    /// <summary>The private login key.</summary>
    public const string Login = "loginKey";

    /// <summary>The public login key, one line of <c>authorized_keys</c>.</summary>
    public const string LoginPublic = "loginKeyPublic";

    private const string HostPrefix = "hostKey-";
    private const string HostPublicPrefix = "hostKeyPublic-";

    /// <summary>The private host key of a node.</summary>
    public static string Host(string node) => HostPrefix + node;

    /// <summary>The public host key of a node.</summary>
    public static string HostPublic(string node) => HostPublicPrefix + node;

    /// <summary>The private and public name of every key pair that a stack needs, the login key first.</summary>
    public static IEnumerable<(string Private, string Public)> Needed(StackSpec stack) =>
        stack.LoadBalancers
            .SelectMany(lb => lb.NodeNames)
            .Select(node => (Host(node), HostPublic(node)))
            .Prepend((Login, LoginPublic));

    /// <summary>True if the name is reserved for an SSH key, whether or not such a node exists.</summary>
    public static bool IsReserved(string name) =>
        name is Login or LoginPublic
        || name.StartsWith(HostPrefix, StringComparison.Ordinal)
        || name.StartsWith(HostPublicPrefix, StringComparison.Ordinal);
}
