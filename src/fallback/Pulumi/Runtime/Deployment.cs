using Pulumi.Runtime;

namespace Pulumi;

/// <summary>One run of a Pulumi program.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Local = new();

    private Deployment(DeploymentSettings settings, IMonitor monitor, IEngine engine)
    {
        Settings = settings;
        Monitor = monitor;
        Runner = new Runner();
        Logger = new EngineLogger(engine, Runner);
        Features = new Features(monitor, settings.AcceptResources);
        Registration = new Registration(this);
        Invoker = new Invoker(this);
    }

    /// <summary>The run that the calling code belongs to.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static DeploymentInstance Instance => new(Internal);

    internal static Deployment? Current => Local.Value;

    internal static Deployment Internal => Local.Value ?? throw new InvalidOperationException(
        "Trying to acquire Deployment.Instance before 'Run' was called.");

    internal DeploymentSettings Settings { get; }

    internal IMonitor Monitor { get; }

    internal Runner Runner { get; }

    internal EngineLogger Logger { get; }

    internal Features Features { get; }

    internal Registration Registration { get; }

    internal Invoker Invoker { get; }

    /// <summary>The root of all resources, once it is declared.</summary>
    internal Stack? Stack { get; set; }
}
