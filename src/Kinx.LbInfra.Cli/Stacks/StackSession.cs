using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Engine;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;
using Kinx.LbInfra.Engine.State.Settings;
using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Cli.Stacks;

/// <summary>A stack with its settings, secrets and state.</summary>
internal sealed class StackSession
{
    private readonly CliContext _context;
    private readonly Project _project;
    private readonly StackSettings _settings;
    private readonly PassphraseSecrets _secrets;
    private readonly StateBackend _backend;

    private StackSession(CliContext context, Project project, string stack)
    {
        (_context, _project) = (context, project);
        Stack = new StackIdentity(Project.Name, stack);
        SettingsFile = Path.Combine(project.StacksDirectory, $"Pulumi.{stack}.yaml");
        _settings = StackSettings.Load(SettingsFile);
        _secrets = OpenSecrets();
        var backend = BackendChoice.Find(Path.Combine(project.Root, "Pulumi.yaml"), context.Environment);
        _backend = StateBackend.Open(backend.Url, context.Time, context.Environment("PULUMI_DIY_BACKEND_GZIP") is "1" or "true");
    }

    public StackIdentity Stack { get; }

    /// <summary><c>stacks/Pulumi.STACK.yaml</c>, which the Pulumi CLI reads and writes too.</summary>
    public string SettingsFile { get; }

    /// <summary>A wrong passphrase is found when a secret is first used, as by <see cref="CreateRequest"/>.</summary>
    /// <exception cref="CliException">There is no such stack, or the passphrase is not set.</exception>
    public static StackSession Open(CliContext context, Project project, string stack)
    {
        project.ExistingStackFile(stack);
        return new StackSession(context, project, stack);
    }

    public DeploymentEngine CreateEngine() =>
        new(_backend, _secrets, new BuiltInProviders(CloudConfigLoader.FromProcess(), _context.Time), _context.Time);

    public DeploymentRequest CreateRequest(int parallel) => new()
    {
        Stack = Stack,
        ProjectRoot = _project.Root,
        Program = _project.Program,
        Config = _settings.ReadConfig(_secrets),
        Parallel = parallel,
    };

    /// <summary>The value of <c>lbinfra:NAME</c>, decrypted if it is a secret; null when it is not set.</summary>
    public string? Config(string name) => _settings.ReadConfig(_secrets).GetValueOrDefault(FullKey(name))?.Value;

    public void SetConfig(string name, string value) => _settings.SetPlain(FullKey(name), value);

    public void SetSecretConfig(string name, string value) => _settings.SetSecret(FullKey(name), value, _secrets);

    public void SaveSettings() => _settings.Save();

    private static string FullKey(string name) => $"{Project.Name}:{name}";

    private PassphraseSecrets OpenSecrets()
    {
        var passphrase = Passphrase.Read(_context);
        if (_settings.EncryptionSalt is { } salt)
        {
            var existing = PassphraseSecrets.Open(passphrase, salt);
            // Deriving the key takes a while; do it in the background.
            if (_settings.HasSecrets) existing.Prepare();
            return existing;
        }

        var secrets = PassphraseSecrets.Create(passphrase);
        _settings.SetEncryptionSalt(secrets.EncryptionSalt);
        return secrets;
    }
}
