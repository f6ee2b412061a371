using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Doctor;

/// <summary>Whether one of the variables for the passphrase is set.</summary>
internal sealed class PassphraseCheck(Machine machine) : IDoctorCheck
{
    private const string Check = "passphrase";
    private const string Purpose = "encrypts the secrets of stacks: SSH keys, TLS keys, the state";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Find()]);

    private Finding Find()
    {
        if (machine.Variable(Passphrase.Variable) is not null)
        {
            return new Finding(Check, FindingStatus.Ok, $"{Passphrase.Variable} is set", Purpose);
        }

        if (machine.Variable(Passphrase.FileVariable) is not { Length: > 0 } file)
        {
            return new Finding(
                Check, FindingStatus.Missing, $"{Passphrase.Variable} is not set", Purpose,
                $"export {Passphrase.Variable}=..., or {Passphrase.FileVariable}=PATH");
        }

        if (machine.Exists(file)) return new Finding(Check, FindingStatus.Ok, $"in the file '{file}'", Purpose);
        return new Finding(
            Check, FindingStatus.Missing, $"the file '{file}' does not exist", Purpose, $"correct {Passphrase.FileVariable}");
    }
}
