using System.Globalization;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Sorts the status codes that an HTTP check accepts.</summary>
internal static class StatusCodeList
{
    /// <param name="codes">A code, a list or ranges: <c>202,200,210-219</c>.</param>
    /// <returns>HAProxy's list: <c>200,202,210-219</c>.</returns>
    public static string Sorted(string codes)
    {
        var parts = codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(',', parts.Distinct(StringComparer.Ordinal).OrderBy(First).ThenBy(part => part, StringComparer.Ordinal));
    }

    private static int First(string part) => int.Parse(part.Split('-')[0], CultureInfo.InvariantCulture);
}
