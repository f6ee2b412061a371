namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>Query strings of list calls.</summary>
public static class Query
{
    /// <summary>The query, such as <c>?a=1&amp;b=2</c>, of the parameters that have a value; empty if none has.</summary>
    public static string Of(params IReadOnlyList<(string Key, string? Value)> filters)
    {
        var given = filters.Where(
            filter => filter.Value is not null).Select(filter => $"{filter.Key}={Uri.EscapeDataString(filter.Value!)}");
        var text = string.Join('&', given);
        return text.Length == 0 ? "" : "?" + text;
    }
}
