using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>Names of the program's resources, as the engine gives them.</summary>
internal static class ProgramUrn
{
    public const string StackType = "pulumi:pulumi:Stack";

    public static string Of(RegisterResourceRequest request)
    {
        var parent = request.Parent.Split("::") is { Length: > 2 } parts && parts[2] != StackType ? parts[2] + "$" : "";
        return $"urn:pulumi:sample::lbinfra::{parent}{request.Type}::{request.Name}";
    }

    /// <summary>The type and name of a URN, as in <c>openstack:compute/instance:Instance web-a</c>.</summary>
    public static string Short(string urn)
    {
        var parts = urn.Split("::");
        return $"{parts[2].Split('$')[^1]} {parts[3]}";
    }
}
