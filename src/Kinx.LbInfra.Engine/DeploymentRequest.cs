using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Programs;

namespace Kinx.LbInfra.Engine;

/// <summary>A preview, update or destruction of a stack.</summary>
public sealed record DeploymentRequest
{
    /// <summary>The stack.</summary>
    public required StackIdentity Stack { get; init; }

    /// <summary>The folder of Pulumi.yaml.</summary>
    public required string ProjectRoot { get; init; }

    /// <summary>Declares the resources. A destruction does not start it.</summary>
    public required IProgram Program { get; init; }

    /// <summary>The stack's configuration by full key, such as <c>lbinfra:sshKey</c>; decrypted.</summary>
    public required IReadOnlyDictionary<string, ConfigValue> Config { get; init; }

    /// <summary>How many operations may run at once; at least 1, by default 8.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>A text for the history; may be empty.</summary>
    public string Message { get; init; } = "";

    /// <summary>
    /// Interrupts operations, which the state then keeps as pending. The token of the call itself only keeps further steps from starting.
    /// </summary>
    public CancellationToken Terminate { get; init; } = CancellationToken.None;
}
