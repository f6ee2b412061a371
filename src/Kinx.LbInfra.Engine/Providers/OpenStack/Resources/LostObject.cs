using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>Objects that an interrupted run made without noting their ids.</summary>
internal static class LostObject
{
    /// <summary>The one that was found, or null when there is none.</summary>
    /// <exception cref="ProviderException">Several have the name, so that none can be taken for ours.</exception>
    public static T? Only<T>(IReadOnlyList<T> found, string what, string name)
        where T : class => found switch
        {
            [] => null,
            [var only] => only,
            _ => throw new ProviderException(
                $"an earlier run was stopped while it created '{name}', and now {found.Count} {what} have that name: delete those that are not used"),
        };
}
