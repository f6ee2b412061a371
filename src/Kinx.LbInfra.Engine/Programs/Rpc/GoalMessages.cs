using System.Collections.Immutable;
using Kinx.LbInfra.Engine.Deploying.Goals;
using Kinx.LbInfra.Engine.Deploying.Managing;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Checkpoints;
using Kinx.Pulumi.Rpc;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.Engine.Programs.Rpc;

/// <summary>Turns registrations into goals, and finished resources into answers.</summary>
internal static class GoalMessages
{
    /// <exception cref="RpcException">The program asks for something that this engine cannot do and must not ignore.</exception>
    public static Goal ToGoal(RegisterResourceRequest request)
    {
        Refuse(request);
        var inputs = PropertyCodec.Decode(request.Object);
        var goal = new Goal
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Parent = NullIfEmpty(request.Parent),
            Inputs = inputs,
            Provider = request.Provider,
            Version = request.Version,
            Protect = request.HasProtect ? request.Protect : null,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null,
            DeletedWith = NullIfEmpty(request.DeletedWith),
            Dependencies = [.. request.Dependencies],
            PropertyDependencies = PropertyDependenciesOf(request, inputs),
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            Timeouts = TimeoutsOf(request.CustomTimeouts),
        };
        return goal.IsProvider ? goal with { Inputs = ProviderInputs.WithVersion(inputs, request.Version) } : goal;
    }

    public static RegisterResourceResponse ToResponse(RegisterResourceRequest request, ResourceState state)
    {
        var outputs = request.SupportsPartialValues ? state.Outputs : Unknowns.Without(state.Outputs);
        var encoding = new PropertyEncoding(request.AcceptSecrets, request.AcceptResources);
        return new RegisterResourceResponse
        {
            Urn = state.Urn,
            Id = state.Id,
            Object = PropertyCodec.Encode(request.Custom ? outputs : PropertyMap.Empty, encoding),
            Result = Result.Success,
        };
    }

    private static void Refuse(RegisterResourceRequest request)
    {
        if (request.Remote) throw Unsupported(request, "is a component of a plugin");
        if (request.ImportId != "") throw Unsupported(request, "is to be imported");
        if (request.Aliases.Count > 0 || request.AliasURNs.Count > 0) throw Unsupported(request, "has aliases");
        if (request.ReplaceWith.Count > 0 || request.ReplacementTrigger is not null)
        {
            throw Unsupported(request, "has replaceWith or a replacement trigger");
        }
    }

    private static RpcException Unsupported(RegisterResourceRequest request, string what) =>
        new(
            RpcStatus.Unimplemented,
            $"{request.Type} resource '{request.Name}' {what}, which this engine does not do; use the Pulumi CLI for it");

    // If a program does not say what its properties depend on, each depends on everything that the resource depends on.
    private static ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependenciesOf(
        RegisterResourceRequest request, PropertyMap inputs)
    {
        if (request.PropertyDependencies.Count > 0)
        {
            return request.PropertyDependencies.ToImmutableSortedDictionary(
                item => item.Key, item => item.Value.Urns.ToImmutableArray(), StringComparer.Ordinal);
        }

        return inputs.Keys.ToImmutableSortedDictionary(key => key, _ => request.Dependencies.ToImmutableArray(), StringComparer.Ordinal);
    }

    private static CustomTimeouts TimeoutsOf(RegisterResourceRequest.Types.CustomTimeouts? timeouts)
    {
        if (timeouts is null) return CustomTimeouts.None;
        return new(
            GoDuration.Parse(timeouts.Create),
            GoDuration.Parse(timeouts.Update),
            GoDuration.Parse(timeouts.Delete),
            GoDuration.Parse(timeouts.Read));
    }

    private static string? NullIfEmpty(string text) => text == "" ? null : text;
}
