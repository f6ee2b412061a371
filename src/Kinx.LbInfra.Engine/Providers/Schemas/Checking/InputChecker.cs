using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Checking;

/// <summary>Check of any resource type by its schema: spellings, coercions, names, defaults, and what is wrong. All problems in one
/// pass.</summary>
internal sealed class InputChecker(ResourceSchema schema)
{
    public CheckResult Check(CheckRequest request)
    {
        var failures = new CheckFailures(request.Resource.Name);
        var given = Renamed(request.NewInputs);
        var checkedInputs = new ObjectChecker(failures).Check(schema.Properties, given, "", new PropertyLocation(""));
        var (inputs, defaults) = AddDefaults(checkedInputs, request);
        inputs = inputs.Set(PropertyNames.Defaults, PropertyValue.Of(defaults.Order(StringComparer.Ordinal).Select(PropertyValue.Of)));
        return new CheckResult(WithSecrets(inputs), failures.Found);
    }

    private (PropertyMap Inputs, List<string> Defaults) AddDefaults(PropertyMap inputs, CheckRequest request)
    {
        var defaults = new List<string>();
        foreach (var property in schema.Properties.Where(property => !inputs.ContainsKey(property.Name)))
        {
            if (DefaultOf(property, request) is not { } value) continue;
            inputs = inputs.Set(property.Name, value);
            defaults.Add(property.Name);
        }
        return (inputs, defaults);
    }

    /// <summary>What an earlier Check put in stays, so that taking a name away never renames.</summary>
    private static PropertyValue? DefaultOf(PropertySchema property, CheckRequest request)
    {
        var isName = property.Name == "name";
        if (!isName && property.Default is null) return null;
        if (request.OldInputs is { } old && old.TryGetValue(property.Name, out var kept) && kept is PropertyValue.StringValue) return kept;
        return isName ? PropertyValue.Of(AutoName.For(request.Resource.Name, request.RandomSeed)) : property.Default;
    }

    private PropertyMap WithSecrets(PropertyMap inputs)
    {
        foreach (var property in schema.Properties.Where(property => property.Secret && inputs.ContainsKey(property.Name)))
            inputs = inputs.Set(property.Name, PropertyValue.SecretOf(inputs[property.Name]));
        return inputs;
    }

    private static PropertyMap Renamed(PropertyMap inputs) =>
        PropertyMap.From(
            inputs.Where(item => item.Key != PropertyNames.Defaults).Select(item => KeyValuePair.Create(PropertyNames.ToCamel(item.Key), item.Value)));
}
