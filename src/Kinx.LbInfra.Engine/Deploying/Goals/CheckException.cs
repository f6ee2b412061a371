using Kinx.LbInfra.Engine.Deploying.Comparing;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Goals;

/// <summary>A provider rejects the inputs of a resource.</summary>
internal sealed class CheckException(Goal goal, IReadOnlyList<CheckFailure> failures, PropertyMap inputs) : Exception
{
    /// <summary>One message a failure.</summary>
    public IEnumerable<string> Messages => failures.Select(failure =>
        failure.Property == ""
            ? $"{goal.Type} resource '{goal.Name}' has a problem: {failure.Reason}"
            : $"{goal.Type} resource '{goal.Name}': property {failure.Property} value {{{Text(failure.Property)}}} "
                + $"has a problem: {failure.Reason}");

    private string Text(string path) => PropertyPath.Parse(path).Find(inputs) switch
    {
        null => "",
        PropertyValue.SecretValue => SecretMask.Text,
        PropertyValue.StringValue text => text.Value,
        PropertyValue.NumberValue number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        PropertyValue.BoolValue flag => flag.Value ? "true" : "false",
        PropertyValue.UnknownValue => "unknown",
        _ => "…",
    };
}
