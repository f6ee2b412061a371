using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Cli;

/// <summary>The configuration keys under which a stack's SSH keys lie; the program reads them by the same names.</summary>
internal static class StackKeys
{
    public const string Login = "loginKey";
    public const string LoginPublic = "loginKeyPublic";

    public static string Host(string node) => $"hostKey-{node}";

    public static string HostPublic(string node) => $"hostKeyPublic-{node}";

    /// <summary>The private and public name of every key pair that a stack needs, the login key first.</summary>
    public static IEnumerable<(string Private, string Public)> Needed(StackSpec stack) =>
        stack.LoadBalancers
            .SelectMany(lb => lb.NodeNames)
            .Select(node => (Host(node), HostPublic(node)))
            .Prepend((Login, LoginPublic));
}
