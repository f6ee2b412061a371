namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>The clouds.yaml of the lab.</summary>
internal static class CloudsFile
{
    public static string Render(string password) =>
        "clouds:\n" + Entry(LabCloud.CloudName, "lab", password) + Entry(LabCloud.AdminCloudName, "admin", password);

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
