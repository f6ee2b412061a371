using System.Net;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>Turns failures of the client into what the user reads: what happened, and what to do about it.</summary>
internal static class OpenStackErrors
{
    public static ProviderException ToProviderException(Exception failure) =>
        new(Message(failure), failure);

    public static string Message(Exception failure) =>
        failure is OpenStackException call && Hint(call) is { } hint ? $"{call.Message}; {hint}" : failure.Message;

    private static string? Hint(OpenStackException call) => (call.Status, call.ErrorType) switch
    {
        (null, _) when call.Method is not null => "is the cloud's API reachable from this machine?",
        (HttpStatusCode.Unauthorized, _) => "check user, password and project of the cloud in clouds.yaml",
        (_, "OverQuota") => Quota,
        (HttpStatusCode.Forbidden, _) when call.Message.Contains("Quota exceeded", StringComparison.Ordinal) => Quota,
        (HttpStatusCode.Forbidden, "PolicyNotAuthorized") when call.Url?.AbsolutePath.Contains("/ports", StringComparison.Ordinal) == true =>
            "chosen addresses and allowed address pairs need a network that the credentials' project owns, not one that is only shared with it",
        (HttpStatusCode.Forbidden, _) => "the credentials' roles do not allow this",
        (_, "IpAddressAlreadyAllocated") => "another port has this address: 'openstack port list --fixed-ip ip-address=…' shows which",
        (_, "SecurityGroupRuleExists") => "the group has this very rule already, made by something else: delete it there, or import it",
        (_, "SecurityGroupInUse") => "a port still has this group: 'openstack port list --security-group …' shows which",
        (HttpStatusCode.Conflict, _) => "something else uses or changes this object",
        _ => null,
    };

    private const string Quota = "the project's quota is used up: 'openstack quota show --usage' shows it; delete something or ask for more";
}
