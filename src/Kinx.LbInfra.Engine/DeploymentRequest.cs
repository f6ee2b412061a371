using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Programs;

namespace Kinx.LbInfra.Engine;

/// <summary>One preview, update or destruction of a stack.</summary>
public sealed record DeploymentRequest
{
    public required StackIdentity Stack { get; init; }

    /// <summary>The folder of Pulumi.yaml.</summary>
    public required string ProjectRoot { get; init; }

    /// <summary>Not started by a destruction.</summary>
    public required IProgram Program { get; init; }

    /// <summary>By full key, such as <c>lbinfra:sshKey</c>; decrypted.</summary>
    public required IReadOnlyDictionary<string, ConfigValue> Config { get; init; }

    /// <summary>Most operations under way at once; at least 1.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>Kept in the history.</summary>
    public string Message { get; init; } = "";

    /// <summary>
    /// Cancelled: operations under way are interrupted and stay in the state as pending. (The call's own token only stops new ones.)
    /// </summary>
    public CancellationToken Terminate { get; init; } = CancellationToken.None;
}
