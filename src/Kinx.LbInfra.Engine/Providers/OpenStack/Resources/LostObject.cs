using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>An object that an interrupted run created without recording its id.</summary>
internal static class LostObject
{
    /// <summary>The only one that was found; null: there is none.</summary>
    /// <exception cref="ProviderException">Several have the name, so it is not clear which one is meant.</exception>
    public static T? Only<T>(IReadOnlyList<T> found, string what, string name)
        where T : class => found switch
        {
            [] => null,
            [var only] => only,
            _ => throw new ProviderException(
                $"an earlier run was stopped while it created '{name}', and now {found.Count} {what} have that name: "
                + "delete those that are not used"),
        };
}
