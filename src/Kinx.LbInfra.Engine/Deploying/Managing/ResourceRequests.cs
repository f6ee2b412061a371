using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>Makes provider requests from entries of the state.</summary>
internal static class ResourceRequests
{
    public static ResourceIdentity Identity(ResourceState state) => new(state.Urn, state.Type, state.Name);

    public static DiffRequest Diff(ResourceState old, PropertyMap newInputs, ImmutableArray<string> ignoreChanges) =>
        new(Identity(old), old.Id, old.Inputs, old.Outputs, newInputs, ignoreChanges);

    public static ReadRequest Read(ResourceState old, IProviderLog log) => new(Identity(old), old.Id, old.Inputs, old.Outputs, log);

    public static DeleteRequest Delete(ResourceState old, IProviderLog log) =>
        new(Identity(old), old.Id, old.Inputs, old.Outputs, old.Timeouts.Delete, log);

    public static UpdateRequest Update(ResourceState old, ResourceState @new, bool preview, IProviderLog log) =>
        new(
            Identity(@new), @new.Id, old.Inputs, old.Outputs, @new.Inputs, @new.Timeouts.Update, preview, @new.IgnoreChanges, log);
}
