using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of all resources. A subclass's output properties become the stack's outputs.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, NameOf(Deployment.Internal.Settings), OptionsOf(options)) =>
        Deployment.Internal.Stack = this;

    /// <summary>Runs the program; this stack is the parent of what it declares.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options)
    {
        Outputs = Output.Create(Task.Run(program));
        RegisterOutputs(Outputs);
    }

    /// <summary>What a program given as a function returned; null for a subclass.</summary>
    internal Output<IDictionary<string, object?>>? Outputs { get; private set; }

    /// <summary>Registers the subclass's output properties.</summary>
    /// <exception cref="RunException">The constructor left one without a value.</exception>
    internal void RegisterPropertyOutputs()
    {
        var members = OutputMembers.Of(GetType()).Where(member => member.Property.DeclaringType != typeof(Resource)).ToArray();
        var outputs = members.ToDictionary(member => member.Name, member => member.Property.GetValue(this));
        var missing = members.Select(member => member.Name).Where(name => outputs[name] is null).ToArray();
        if (missing.Length > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        Outputs = Output.Create<IDictionary<string, object?>>(outputs);
        RegisterOutputs(Outputs);
    }

    private static string NameOf(Runtime.DeploymentSettings settings) => $"{settings.Project}-{settings.Stack}";

    private static ComponentResourceOptions OptionsOf(StackOptions? options) =>
        new() { ResourceTransformations = [.. options?.ResourceTransformations ?? []] };
}
