using System.Net;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Resources;

/// <summary>Repeats deletions that a service refuses for a while.</summary>
internal static class DeleteRetry
{
    /// <summary>
    /// Repeats a deletion that is answered with 409. What used the object was deleted just before, and Neutron takes a moment to notice.
    /// </summary>
    /// <exception cref="OpenStackException">The last refusal, when the time is over.</exception>
    public static async Task WhileInUseAsync(
        Func<Task<bool>> delete, TimeSpan timeout, TimeProvider time, IProviderLog log, CancellationToken cancellationToken)
    {
        OpenStackException? refusal = await TryAsync(delete);
        if (refusal is null) return;
        var deleted = await Polling.UntilAsync(
            async elapsed =>
            {
                log.Status($"still in use, {elapsed.TotalSeconds:0} s");
                refusal = await TryAsync(delete);
                return refusal is null;
            },
            timeout,
            time,
            cancellationToken);
        if (!deleted) throw refusal!;
    }

    private static async Task<OpenStackException?> TryAsync(Func<Task<bool>> delete)
    {
        try
        {
            await delete();
            return null;
        }
        catch (OpenStackException refused) when (refused.Status == HttpStatusCode.Conflict)
        {
            return refused;
        }
    }
}
