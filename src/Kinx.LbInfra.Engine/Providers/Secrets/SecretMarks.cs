using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Secrets;

/// <summary>
/// Providers that work on plain values: secrets are taken off at the way in, and every result with the name of a secret input is a secret
/// again
/// at the way out, as the Pulumi CLI does it for plugins that do not accept secrets.
/// </summary>
internal static class SecretMarks
{
    public static PropertyMap Remove(PropertyMap map) =>
        PropertyMap.From(map.Select(item => KeyValuePair.Create(item.Key, Remove(item.Value))));

    public static PropertyMap Restore(PropertyMap results, PropertyMap inputs)
    {
        foreach (var (key, input) in inputs)
        {
            if (results.TryGetValue(key, out var result)) results = results.Set(key, Restore(result, input));
        }
        return results;
    }

    private static PropertyValue Restore(PropertyValue result, PropertyValue input)
    {
        if (result is PropertyValue.MapValue fields && input is PropertyValue.MapValue given)
            return PropertyValue.Of(Restore(fields.Items, given.Items));
        return Contains(input) ? PropertyValue.SecretOf(result) : result;
    }

    private static PropertyValue Remove(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => Remove(secret.Element),
        PropertyValue.ListValue list => PropertyValue.Of(list.Items.Select(Remove)),
        PropertyValue.MapValue map => PropertyValue.Of(Remove(map.Items)),
        _ => value,
    };

    private static bool Contains(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue => true,
        PropertyValue.ListValue list => list.Items.Any(Contains),
        PropertyValue.MapValue map => map.Items.Values.Any(Contains),
        _ => false,
    };
}
