using Kinx.Pulumi.Rpc.Messages;

namespace Pulumi.Runtime;

/// <summary>The engine's log: over gRPC in a deployment, in memory under test.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);
}
