using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource of the program's own, made of other resources.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : base(type, name, ResourceArgs.Empty, (options ?? new ComponentResourceOptions()).Clone())
    {
    }

    /// <summary>Ends the declaration of children, and registers every property that is marked as output.</summary>
    protected void RegisterOutputs() =>
        RegisterOutputs(OutputMembers.Of(GetType())
            .Where(member => member.Name is not "urn")
            .ToDictionary(member => member.Name, member => member.Property.GetValue(this)));

    /// <summary>Ends the declaration of children, and registers the component's outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object})"/>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object})"/>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Deployment.Internal.Registration.Finish(this, outputs);
}
