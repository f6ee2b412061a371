using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>Converts request records to JSON.</summary>
/// <remarks>
/// Names are in snake_case; unset fields are omitted, and unknown ones ignored. A generated reader sets every <c>init</c> property, absent
/// ones to null, which would override an initializer. Records that are read therefore use <c>get => field ?? …</c>, which also handles
/// explicit nulls of the services.
/// </remarks>
internal static class RequestBody
{
    /// <summary>The JSON object of a request.</summary>
    public static JsonObject Of<T>(T request, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(request, type)!.AsObject();
}
