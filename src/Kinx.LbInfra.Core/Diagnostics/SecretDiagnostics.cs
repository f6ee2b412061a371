using Kinx.LbInfra.Core.Text;
using static Kinx.LbInfra.Core.Diagnostics.Finding;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB25xx: references to secrets that do not exist or cannot be used.</summary>
public static class SecretDiagnostics
{
    /// <summary>LB2501.</summary>
    public static Diagnostic SecretReserved(YamlPath path, string name) =>
        Error("LB2501", $"secret \"{name}\" is an SSH key of the stack's nodes", path, "store it under another name");

    /// <summary>LB2502.</summary>
    public static Diagnostic SecretMissing(YamlPath path, string name, string stack) =>
        Error(
            "LB2502",
            $"stack \"{stack}\" has no secret \"{name}\"",
            path,
            $"store it: ./lbinfra secrets set {stack} {name} --file PATH, or: pulumi config set --secret {name}");

    /// <summary>LB2503.</summary>
    public static Diagnostic SecretUndeliverable(YamlPath path, string loadBalancer, string site) =>
        Error(
            "LB2503",
            $"the keys of load balancer \"{loadBalancer}\" cannot be copied to its nodes: site \"{site}\" has \"remote_commands: false\"",
            path,
            "choose a site with remote commands, or let the members terminate TLS");

    /// <summary>LB2504. No part of the secret is shown.</summary>
    public static Diagnostic SecretUnusable(YamlPath path, string name, string reason, string hint) =>
        Error("LB2504", $"secret \"{name}\" {reason}", path, hint);

    /// <summary>LB2505.</summary>
    public static Diagnostic PasswordUndeliverable(YamlPath path) =>
        Error(
            "LB2505",
            "the password cannot be copied to the nodes: this site has \"remote_commands: false\"",
            path,
            "allow remote commands, or remove the password") with
        { InSite = true };
}
