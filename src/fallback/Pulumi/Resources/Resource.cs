using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>An object that the engine identifies by a URN. The constructor declares it.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options)
    {
        if (string.IsNullOrEmpty(type)) throw new ArgumentException("'type' cannot be null or empty.", nameof(type));
        if (string.IsNullOrEmpty(name)) throw new ArgumentException("'name' cannot be null or empty.", nameof(name));

        _type = type;
        _name = name;
        var deployment = Deployment.Internal;
        (args, options) = Transformed(args, options);
        if (this is not Stack) options.Parent ??= deployment.Stack;
        Inherit(options);

        var outputs = new ResourceOutputs(this);
        Urn = outputs.Urn;
        deployment.Registration.Declare(this, outputs, args, options);
    }

    /// <summary>Stands for a resource that was declared elsewhere.</summary>
    private protected Resource(string urn)
    {
        _type = "";
        _name = "";
        Urn = Output.Create(urn);
    }

    /// <summary>Assigned by the engine; known in previews too.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; }

    internal Resource? Parent { get; private set; }

    internal bool? Protect { get; private set; }

    /// <summary>The provider that this resource uses and its children inherit, if one was chosen.</summary>
    internal ProviderResource? Provider { get; private set; }

    /// <summary>The providers that children use, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; private set; } =
        ImmutableDictionary<string, ProviderResource>.Empty;

    internal ConcurrentQueue<Resource> Children { get; } = [];

    internal IReadOnlyList<ResourceTransformation> Transformations { get; private set; } = [];

    internal IReadOnlyList<Input<Alias>> Aliases { get; private set; } = [];

    /// <summary>Whether the resource or one of its parents has an alias.</summary>
    internal bool HasAliases => Aliases.Count > 0 || Parent is { HasAliases: true };

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>The provider for a package's tokens ("openstack:networking/port:Port" has the package "openstack").</summary>
    internal ProviderResource? ProviderFor(string token) => Providers.GetValueOrDefault(token.Split(':')[0]);

    private void Inherit(ResourceOptions options)
    {
        Parent = options.Parent;
        Aliases = options.Aliases;
        Protect = options.Protect ??= Parent?.Protect;
        Parent?.Children.Enqueue(this);

        var inherited = Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (options is ComponentResourceOptions component)
        {
            Providers = inherited.SetItems(component.AllProviders());
            return;
        }

        Provider = options.Provider ?? (this is ProviderResource ? null : Parent?.ProviderFor(_type));
        Providers = options.Provider is { } own ? inherited.SetItem(own.Package, own) : inherited;
    }

    // Runs the resource's own transformations, then those of its parents, innermost first. None may change the parent.
    private (ResourceArgs Args, ResourceOptions Options) Transformed(ResourceArgs args, ResourceOptions options)
    {
        var parent = options.Parent ?? Deployment.Internal.Stack;
        Transformations = [.. options.ResourceTransformations, .. parent?.Transformations ?? []];
        foreach (var transformation in Transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result) continue;
            if (result.Options.Parent != options.Parent)
            {
                throw new InvalidOperationException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            args = result.Args;
            options = result.Options.Clone();
        }

        return (args, options);
    }
}
