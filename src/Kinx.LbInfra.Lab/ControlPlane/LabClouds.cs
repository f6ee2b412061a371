namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>The two entries of the lab's <c>clouds.yaml</c>.</summary>
public static class LabClouds
{
    /// <summary>Signs in as the member of project <c>lab</c>.</summary>
    public const string Member = "lbinfra-lab";

    /// <summary>Signs in as the administrator.</summary>
    public const string Admin = "lbinfra-lab-admin";

    /// <summary>The text of the file.</summary>
    /// <param name="password">Of both users.</param>
    internal static string Render(string password) => "clouds:\n" + Entry(Member, "lab", password) + Entry(Admin, "admin", password);

    private static string Entry(string name, string user, string password) =>
        $"""
          {name}:
            region_name: {Endpoints.Region}
            interface: public
            identity_api_version: 3
            auth:
              auth_url: {Endpoints.Identity}
              username: {user}
              password: {password}
              project_name: {user}
              user_domain_name: Default
              project_domain_name: Default

        """;
}
