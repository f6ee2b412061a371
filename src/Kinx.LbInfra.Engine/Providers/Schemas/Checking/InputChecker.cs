using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Schemas.Checking;

/// <summary>
/// Checks inputs against the schema of their type: spellings, conversions, names and defaults. Reports all failures in one pass.
/// </summary>
internal sealed class InputChecker(ResourceSchema schema)
{
    public CheckResult Check(CheckRequest request)
    {
        var failures = new CheckFailures(request.Resource.Name);
        var given = PropertyNames.Normalized(request.NewInputs);
        var checkedInputs = new ObjectChecker(failures).Check(schema.Properties, given, "", new PropertyLocation(""));
        var (inputs, defaults) = AddDefaults(checkedInputs, request);
        return new CheckResult(schema.WithSecrets(PropertyNames.WithDefaults(inputs, defaults)), failures.Found);
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

    // What an earlier Check filled in stays, so that removing a name from the program does not rename the object.
    private static PropertyValue? DefaultOf(PropertySchema property, CheckRequest request)
    {
        var isName = property.Name == "name";
        if (!isName && property.Default is null) return null;
        if (request.OldInputs is { } old && old.TryGetValue(property.Name, out var kept) && kept is PropertyValue.StringValue) return kept;
        return isName ? PropertyValue.Of(AutoName.For(request.Resource.Name, request.RandomSeed)) : property.Default;
    }
}
