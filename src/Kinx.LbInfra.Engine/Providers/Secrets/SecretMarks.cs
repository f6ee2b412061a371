using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Secrets;

/// <summary>Takes the marks of secrets off values, and puts them back onto results.</summary>
internal static class SecretMarks
{
    public static PropertyMap Remove(PropertyMap map) => map.SelectValues(Remove);

    /// <summary>The results, with those secret that have the name of a secret input.</summary>
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
        {
            return PropertyValue.Of(Restore(fields.Items, given.Items));
        }

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
