using System.Text.Json.Nodes;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>A call that the program under test made.</summary>
/// <param name="ReceivedAt">When it arrived, counted in events of the monitor.</param>
internal sealed record ReceivedCall(string Method, JsonObject Request, int ReceivedAt)
{
    /// <summary>When its answer was sent; null: not yet.</summary>
    public int? AnsweredAt { get; set; }

    public string Key => RecordedCall.KeyOf(Method, Request);
}
