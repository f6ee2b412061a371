using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Kinx.LbInfra.OpenStack.Rest;

/// <summary>Writes the records of requests.</summary>
/// <remarks>
/// Names are in snake_case, unset fields are left out, and unknown ones ignored. A generated reader sets every <c>init</c> property,
/// absent ones to null, so that an initializer would be lost: records that are read have <c>get => field ?? …</c> instead, which also
/// takes the services' explicit nulls.
/// </remarks>
internal static class RequestBody
{
    /// <summary>A request as the JSON object that is sent.</summary>
    public static JsonObject Of<T>(T request, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(request, type)!.AsObject();
}
