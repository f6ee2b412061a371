using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>How to sign in at the lab's keystone.</summary>
internal static class AdminCloud
{
    /// <param name="user">Names the user and its project.</param>
    /// <param name="password">The password of all users, made at this start.</param>
    public static CloudConfig Config(string user, string password) => new()
    {
        Name = user,
        AuthUrl = new Uri(Endpoints.Identity),
        Credential = new Credential.Password { UserName = user, UserPassword = password, ProjectName = user },
        RegionName = Endpoints.Region,
    };
}
