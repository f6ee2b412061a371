using System.Globalization;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>
/// The time limits of operations as the published plugin keeps them in the state under <c>__meta</c>: JSON text, in nanoseconds.
/// </summary>
internal static class OperationTimeouts
{
    public const string Property = "__meta";

    private const string Key = "e2bfb730-ecaa-11e6-8f88-34363bc7c4c0";

    public static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    /// <param name="schema">Has this request's limit in place of the type's own.</param>
    public static PropertyMap AddTo(PropertyMap outputs, ResourceSchema schema)
    {
        IEnumerable<string?> parts =
            [Part("create", schema.CreateTimeout), Part("delete", schema.DeleteTimeout), Part("update", schema.UpdateTimeout)];
        var text = string.Join(',', parts.OfType<string>());
        return text.Length == 0 ? outputs : outputs.Set(Property, PropertyValue.Of($"{{\"{Key}\":{{{text}}}}}"));
    }

    private static string? Part(string name, TimeSpan? time) =>
        time is { } given ? string.Create(CultureInfo.InvariantCulture, $"\"{name}\":{given.Ticks * TimeSpan.NanosecondsPerTick}") : null;
}
