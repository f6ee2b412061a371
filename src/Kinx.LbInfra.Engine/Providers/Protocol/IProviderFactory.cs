namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>Makes the providers that a deployment needs.</summary>
public interface IProviderFactory
{
    /// <summary>A new, unconfigured provider of a package such as <c>openstack</c>. Errors: <see cref="ProviderException"/> for an unknown
    /// package.</summary>
    IResourceProvider Create(string package);
}
