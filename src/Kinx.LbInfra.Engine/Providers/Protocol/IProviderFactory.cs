namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>Makes the providers that a deployment needs.</summary>
internal interface IProviderFactory
{
    /// <summary>A new provider that is not configured yet.</summary>
    /// <param name="package">Such as <c>openstack</c>.</param>
    /// <exception cref="ProviderException">There is no provider for the package.</exception>
    IResourceProvider Create(string package);
}
