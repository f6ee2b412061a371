using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>How to sign in at the lab's keystone.</summary>
internal static class AdminCloud
{
    /// <summary>User and project of the same name, with the password of this start.</summary>
    public static CloudConfig Config(string user, string password) => new()
    {
        Name = user,
        AuthUrl = new Uri(Endpoints.Identity),
        Credential = new Credential.Password { UserName = user, UserPassword = password, ProjectName = user },
        RegionName = Endpoints.Region,
    };
}
