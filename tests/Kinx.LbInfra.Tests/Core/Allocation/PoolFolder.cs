using Kinx.LbInfra.Core.Allocation;
using Kinx.LbInfra.Tests.Core.Loading;

namespace Kinx.LbInfra.Tests.Core.Allocation;

/// <summary>A temporary <c>stacks/</c> folder whose site has the VIP pools of a test.</summary>
internal sealed class PoolFolder : IDisposable
{
    private readonly StackFolder _folder = new();

    /// <param name="pools">YAML in flow style: <c>{public: {cidrs: [1.201.0.0/29]}}</c>.</param>
    public PoolFolder(string pools)
    {
        var site = Path.Combine(_folder.Path, "sites", "lab.yaml");
        File.WriteAllText(site, $"{File.ReadAllText(site)}\nvip_pools: {pools}\n");
    }

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>What <c>vip allocate</c> does for one of the stacks that were written.</summary>
    public VipAllocation Plan(string file, string? loadBalancer = null) =>
        VipAllocator.Plan(file, Directory.EnumerateFiles(_folder.Path, "*.yaml").Order(StringComparer.Ordinal), loadBalancer);

    public void Dispose() => _folder.Dispose();
}
