using System.Globalization;

namespace Kinx.LbInfra.Engine.State;

/// <summary>Times as the state and its locks hold them: RFC 3339 in UTC, to 100 ns.</summary>
internal static class StateTime
{
    public static string Of(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
}
