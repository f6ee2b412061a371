using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Functions;

/// <summary>The functions of the provider.</summary>
internal static class Lookups
{
    private static readonly IReadOnlyList<ILookup> All = [new NetworkLookup(), new SubnetLookup(), new ImageLookup(), new FlavorLookup()];

    /// <exception cref="ProviderException">The provider does not have the function.</exception>
    public static ILookup Find(string token) => All.FirstOrDefault(lookup => lookup.Token == token)
        ?? throw new ProviderException(
            $"the openstack provider has no function '{token}'; it has {string.Join(", ", All.Select(lookup => lookup.Token))}");

    /// <summary>The only match.</summary>
    /// <exception cref="ProviderException">There is no match, or there are several.</exception>
    public static T Only<T>(IReadOnlyList<T> found, string what, PropertyMap arguments) => found switch
    {
        [var only] => only,
        [] => throw new ProviderException($"no {what} fits {Text(arguments)}: is the name right, and may the project see it?"),
        _ => throw new ProviderException($"{found.Count} {what}s fit {Text(arguments)}: be more specific, for example give the id"),
    };

    /// <summary>The arguments and the outputs. Where both have a value, the output counts.</summary>
    public static PropertyMap Merge(PropertyMap arguments, PropertyMap outputs) =>
        outputs.Aggregate(arguments, (all, item) => all.Set(item.Key, item.Value));

    private static string Text(PropertyMap arguments)
    {
        if (arguments.Count == 0) return "(no arguments were given)";
        return string.Join(", ", arguments.Select(argument => $"{argument.Key} '{ScalarText.Of(argument.Value)}'"));
    }
}
