namespace Kinx.LbInfra.Lab;

/// <summary>The whole lab: a real OpenStack, the nodes that its servers become, and the world around them. Needs root.</summary>
public sealed class LabCloud(LabPaths paths)
{
    /// <summary>The member of project `lab`, in <see cref="LabPaths.CloudsFile"/>.</summary>
    public const string CloudName = "lbinfra-lab";

    /// <summary>The administrator.</summary>
    public const string AdminCloudName = "lbinfra-lab-admin";

    /// <summary>Starts everything and returns when the cloud can be used.</summary>
    /// <param name="progress">Gets a line for each step, lower-case start.</param>
    /// <exception cref="LabException">Not root, somebody else holds the lab, or a part does not start.</exception>
    public async Task StartAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        progress($"network namespace {LabNamespace.Name}");
        Directory.CreateDirectory(paths.Folder);
        await LabNamespace.CreateAsync(cancellationToken);
    }

    /// <summary>Removes every process, mount, namespace and file of the lab, also of one that crashed.</summary>
    public async Task StopAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        progress("removing the lab's namespace and files");
        await LabNamespace.DeleteAsync(cancellationToken);
        if (Directory.Exists(paths.Folder)) Directory.Delete(paths.Folder, recursive: true);
    }

    /// <summary>What runs. Never fails because something does not.</summary>
    public Task<LabStatus> StatusAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new LabStatus { IsRunning = LabNamespace.Exists, Services = [], Nodes = [], Switches = [] });
}
