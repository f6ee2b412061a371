using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>Renders all files of a node. Equal input gives equal bytes on every machine.</summary>
public sealed class NodeRenderer(TemplateSet templates)
{
    // Placeholder in the files until the generation, which is a hash of them, is known. No rendered value can contain it.
    private const string Placeholder = "\u0001generation\u0001";
    private readonly NodeFiles _files = new(templates);

    /// <summary>Renders one node of a load balancer that passed validation.</summary>
    /// <param name="stack">The stack file with its site.</param>
    /// <param name="loadBalancer">A load balancer of that stack.</param>
    /// <param name="nodeIndex">0 for the first node.</param>
    /// <param name="allNodes">The addresses of all nodes of the load balancer, in the order of their names.</param>
    /// <param name="keys">Fingerprints of the secrets that the load balancer uses; they are part of the names of key files.</param>
    /// <exception cref="TemplateException">A template is faulty.</exception>
    /// <exception cref="UnwritableValueException">A value that validation should have refused.</exception>
    public NodeConfiguration Render(
        LoadedStack stack, LoadBalancerSpec loadBalancer, int nodeIndex, IReadOnlyList<NodeAddresses> allNodes, KeyFingerprints keys)
    {
        var plan = NodePlanner.Plan(stack, loadBalancer, nodeIndex, allNodes, keys);
        var drafts = _files.Of(plan, Placeholder).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var generation = Hash(drafts);
        var files = drafts.ConvertAll(file =>
            file with { Content = file.Content.Replace(Placeholder, generation, StringComparison.Ordinal) });
        return new NodeConfiguration(plan.Name, generation, files) { LoginUser = stack.Site.Management.SshUser };
    }

    private static string Hash(IEnumerable<NodeFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            Append(hash, file.Path);
            Append(hash, file.Mode);
            Append(hash, file.Content);
        }

        return HashPrefix.Of(hash.GetHashAndReset(), NodeConfiguration.GenerationLength);
    }

    // Hashes the UTF-8 text and a zero byte without a copy on the heap: most files are long and the same for all nodes.
    private static void Append(IncrementalHash hash, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        var length = Encoding.UTF8.GetBytes(text, buffer);
        buffer[length] = 0;
        hash.AppendData(buffer, 0, length + 1);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
