using System.Net;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>Messages about failed calls: what happened, and what to do about it.</summary>
internal static class OpenStackErrors
{
    public static ProviderException ToProviderException(Exception failure) => new(Message(failure), failure);

    /// <summary>For an operation that failed midway, so that the object exists.</summary>
    public static ProviderException ToProviderException(Exception failure, string id, PropertyMap outputs) =>
        new(Message(failure), failure) { Partial = new PartialResource(id, outputs) };

    private static string Message(Exception failure) =>
        failure is OpenStackException call && Hint(call) is { } hint ? $"{call.Message}; {hint}" : failure.Message;

    private static bool IsAboutPorts(OpenStackException call) =>
        call.Url?.AbsolutePath.Contains("/ports", StringComparison.Ordinal) == true;

    private static string? Hint(OpenStackException call) => (call.Status, call.ErrorType) switch
    {
        (null, _) when call.Method is not null => "check that the cloud's API is reachable from this machine",
        (HttpStatusCode.Unauthorized, _) => "check user, password and project of the cloud in clouds.yaml",
        (_, "OverQuota") => Quota,
        (HttpStatusCode.Forbidden, _) when call.Message.Contains("Quota exceeded", StringComparison.Ordinal) => Quota,
        (HttpStatusCode.Forbidden, "PolicyNotAuthorized") when IsAboutPorts(call) =>
            "chosen addresses and allowed address pairs need a network that the credentials' project owns, not only one shared with it",
        (HttpStatusCode.Forbidden, _) => "the credentials' roles do not allow this",
        (_, "IpAddressAlreadyAllocated") => "another port has this address: 'openstack port list --fixed-ip ip-address=…' finds it",
        (_, "SecurityGroupRuleExists") => "the group already has this rule, but not from this stack: delete it, or import it",
        (_, "SecurityGroupInUse") => "a port still has this group: 'openstack port list --security-group …' finds it",
        (HttpStatusCode.Conflict, _) => "something else is using or changing this object",
        _ => null,
    };

    private const string Quota = "the project's quota is used up: see 'openstack quota show --usage'; delete something or ask for more";
}
