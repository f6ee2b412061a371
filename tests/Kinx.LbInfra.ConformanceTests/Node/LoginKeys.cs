using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Real keys for a node: sshd does not start with others.</summary>
internal static class LoginKeys
{
    /// <summary>One key for the host and for logins.</summary>
    /// <param name="file">Where the private key is written.</param>
    public static async Task<NodeKeys> MakeAsync(string file)
    {
        await ExternalCommand.RunAsync(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", file], CancellationToken.None);
        var publicKey = (await File.ReadAllTextAsync(file + ".pub")).Trim();
        return new NodeKeys(await File.ReadAllTextAsync(file), publicKey, publicKey);
    }
}
