using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.TemplateModels;

/// <summary>The names in <c>cloud-config.scriban</c>.</summary>
internal static class CloudConfigModel
{
    /// <param name="configuration">The node.</param>
    /// <param name="keys">Its SSH keys.</param>
    /// <param name="boot">The indented lines of the boot script; null for a node that waits for its configuration.</param>
    public static TemplateModel Of(NodeConfiguration configuration, NodeKeys keys, string? boot) => new(new ScriptObject
    {
        ["node"] = new ScriptObject { ["name"] = Quoting.Yaml(configuration.NodeName) },
        ["keys"] = new ScriptObject
        {
            ["host_private"] = Quoting.Yaml(keys.HostPrivateKey),
            ["host_public"] = Quoting.Yaml(keys.HostPublicKey),
            ["login_public"] = Quoting.Yaml(keys.LoginPublicKey),
        },
        ["login"] = new ScriptObject
        {
            ["user"] = Quoting.Yaml(configuration.LoginUser),
            ["is_root"] = configuration.LoginUser == "root",
        },
        ["boot"] = boot,
    });
}
