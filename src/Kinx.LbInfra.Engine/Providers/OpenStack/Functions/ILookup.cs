using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Functions;

/// <summary>A function of the provider that finds exactly one object.</summary>
internal interface ILookup
{
    string Token { get; }

    /// <summary>All arguments that the function knows.</summary>
    IReadOnlyList<PropertySchema> Arguments { get; }

    /// <exception cref="ProviderException">No object matches, or several do.</exception>
    Task<PropertyMap> RunAsync(Cloud cloud, Given arguments, CancellationToken cancellationToken);

    /// <summary>The arguments that are unknown or of a wrong type.</summary>
    IReadOnlyList<CheckFailure> Check(PropertyMap arguments) => [.. arguments.SelectMany(Check)];

    private IEnumerable<CheckFailure> Check(KeyValuePair<string, PropertyValue> argument)
    {
        var known = Arguments.FirstOrDefault(known => known.Name == argument.Key);
        if (known is null)
        {
            yield return new CheckFailure("", $"[{PropertyNames.ToSnake(argument.Key)}] Invalid or unknown key");
        }
        else if (!known.IsCollection && argument.Value is PropertyValue.MapValue or PropertyValue.ListValue)
        {
            var kind = argument.Value is PropertyValue.MapValue ? "map" : "list";
            yield return new CheckFailure("", $"[{known.ServiceName}] Attribute must be a single value, not a {kind}");
        }
    }
}
