using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Functions;

/// <summary>One invoke of the provider: finds exactly one object.</summary>
internal interface ILookup
{
    string Token { get; }

    /// <summary>The arguments that it takes.</summary>
    IReadOnlyList<PropertySchema> Arguments { get; }

    /// <exception cref="ProviderException">Nothing fits, or several do.</exception>
    Task<PropertyMap> RunAsync(Cloud cloud, Given arguments, CancellationToken cancellationToken);

    /// <summary>Arguments that it does not take, or of a wrong kind.</summary>
    IReadOnlyList<CheckFailure> Check(PropertyMap arguments) => [.. arguments.SelectMany(Check)];

    private IEnumerable<CheckFailure> Check(KeyValuePair<string, PropertyValue> argument)
    {
        var known = Arguments.FirstOrDefault(known => known.Name == argument.Key);
        if (known is null) yield return new CheckFailure("", $"[{PropertyNames.ToSnake(argument.Key)}] Invalid or unknown key");
        else if (!known.IsCollection && argument.Value is PropertyValue.MapValue or PropertyValue.ListValue)
        {
            var kind = argument.Value is PropertyValue.MapValue ? "map" : "list";
            yield return new CheckFailure("", $"[{known.ServiceName}] Attribute must be a single value, not a {kind}");
        }
    }
}
