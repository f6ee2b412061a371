using Kinx.LbInfra.Engine.Deploying.Comparing;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Deploying.Goals;

/// <summary>A provider rejected the inputs of a resource.</summary>
internal sealed class CheckException(Goal goal, IReadOnlyList<CheckFailure> failures, PropertyMap inputs) : Exception
{
    /// <summary>One message for each failure.</summary>
    public IEnumerable<string> Messages => failures.Select(failure =>
        failure.Property == ""
            ? $"{goal.Type} resource '{goal.Name}' has a problem: {failure.Reason}"
            : $"{goal.Type} resource '{goal.Name}': property {failure.Property} value {{{Text(failure.Property)}}} "
                + $"has a problem: {failure.Reason}");

    private string Text(string path) => TextOf(PropertyPath.Parse(path).Find(inputs));

    private static string TextOf(PropertyValue? value) => value switch
    {
        null => "",
        PropertyValue.SecretValue => SecretMask.Text,
        PropertyValue.UnknownValue => "unknown",
        PropertyValue.StringValue or PropertyValue.NumberValue or PropertyValue.BoolValue => ScalarText.Of(value),
        _ => "…",
    };
}
