namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>A program that is called by its name.</summary>
/// <param name="lack">The status when it is missing.</param>
internal sealed class ProgramCheck(Machine machine, string program, FindingStatus lack, string purpose, string fix) : IDoctorCheck
{
    public static ProgramCheck Ssh(Machine machine) => new(
        machine, "ssh", FindingStatus.Missing, "brings configuration changes to the nodes", "apt-get install openssh-client");

    public static ProgramCheck SshKeygen(Machine machine) => new(
        machine, "ssh-keygen", FindingStatus.Missing, "makes the keys of `lbinfra secrets init`", "apt-get install openssh-client");

    public static ProgramCheck Pulumi(Machine machine) => new(
        machine,
        "pulumi",
        FindingStatus.Warning,
        "optional: runs the same stacks with `pulumi up`, with Pulumi's service or an object store for the state",
        "optional, see https://www.pulumi.com/docs/install");

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        machine.FindProgram(program) is { } path
            ? new Finding(program, FindingStatus.Ok, path, purpose)
            : new Finding(program, lack, "not on the PATH", purpose, fix),
    ]);
}
