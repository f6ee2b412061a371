using System.Collections.Concurrent;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>Keeps a provider's log messages.</summary>
internal sealed class RecordingLog : IProviderLog
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public void Status(string message) => Lines.Enqueue(message);

    public void Warning(string message) => Lines.Enqueue("warning: " + message);
}
