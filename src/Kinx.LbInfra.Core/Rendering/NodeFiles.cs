using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Rendering.TemplateModels;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>The files of a node; templates/README.md lists them too.</summary>
internal sealed class NodeFiles(TemplateSet templates)
{
    /// <param name="node">The node.</param>
    /// <param name="generation">The generation, or a placeholder for it.</param>
    public IEnumerable<NodeFile> Of(NodePlan node, string generation) =>
    [
        new("/etc/haproxy/haproxy.cfg", "0644", templates.Render("haproxy.cfg.scriban", HaproxyModel.Of(node, generation))),
        new("/etc/lbinfra/node.json", "0644", templates.Render("node.json.scriban", NodeJsonModel.Of(node, generation))),
        new("/etc/lbinfra/node.env", "0644", templates.Render("node.env.scriban", NodeEnvModel.Of(node))),
        new("/etc/ssh/sshd_config.d/lbinfra.conf", "0644", templates.Render("sshd.conf.scriban", SshdModel.Of(node))),
        Static("/etc/logrotate.d/haproxy", "0644", "logrotate.haproxy"),
        Static("/etc/sysctl.d/90-lbinfra.conf", "0644", "sysctl.conf"),
        Static("/etc/systemd/networkd.conf.d/lbinfra.conf", "0644", "networkd.conf"),
        new("/etc/systemd/system/ssh.socket.d/lbinfra.conf", "0644", templates.Render("ssh.socket.scriban", SshdModel.Of(node))),
        Static("/etc/systemd/system/lbinfra-announcer.service", "0644", "lbinfra-announcer.service"),
        Static("/etc/systemd/system/lbinfra-network.service", "0644", "lbinfra-network.service"),
        Static("/usr/local/lib/lbinfra/activation", "0644", "activation"),
        Static("/usr/local/lib/lbinfra/addresses.py", "0644", "addresses.py"),
        Static("/usr/local/lib/lbinfra/announcer", "0755", "announcer"),
        Static("/usr/local/lib/lbinfra/apply", "0755", "apply"),
        Static("/usr/local/lib/lbinfra/binds", "0755", "binds"),
        Static("/usr/local/lib/lbinfra/files.py", "0644", "files.py"),
        Static("/usr/local/lib/lbinfra/frr.py", "0644", "frr.py"),
        Static("/usr/local/lib/lbinfra/gateways.py", "0644", "gateways.py"),
        Static("/usr/local/lib/lbinfra/haproxy.py", "0644", "haproxy.py"),
        Static("/usr/local/lib/lbinfra/health.py", "0644", "health.py"),
        Static("/usr/local/lib/lbinfra/levels.py", "0644", "levels.py"),
        Static("/usr/local/lib/lbinfra/machine.py", "0644", "machine.py"),
        Static("/usr/local/lib/lbinfra/network", "0755", "network"),
        Static("/usr/local/lib/lbinfra/passwords.py", "0644", "passwords.py"),
        Static("/usr/local/lib/lbinfra/processes.py", "0644", "processes.py"),
        Static("/usr/local/lib/lbinfra/queues.py", "0644", "queues.py"),
        Static("/usr/local/lib/lbinfra/repair.py", "0644", "repair.py"),
        Static("/usr/local/lib/lbinfra/routes.py", "0644", "routes.py"),
        Static("/usr/local/lib/lbinfra/states.py", "0644", "states.py"),
        Static("/usr/local/lib/lbinfra/vty.py", "0644", "vty.py"),
        Static("/usr/local/sbin/lbinfra-node", "0755", "lbinfra-node"),
        .. Routing(node),
        .. HealthReport(node.HealthReport),
        .. Syslog(node.Syslog),
        .. node.Haproxy.Frontends.Select(frontend => frontend.Tls).OfType<TlsBindPlan>().Select(CrtList),
        .. PingProgram(node),
    ];

    private IEnumerable<NodeFile> Routing(NodePlan node)
    {
        if (node.Bgp.Daemon == BgpDaemon.Quagga)
        {
            return [
                new("/etc/quagga/bgpd.conf", "0640", templates.Render("quagga/bgpd.conf.scriban", FrrModel.Of(node))),
                new("/etc/quagga/zebra.conf", "0640", templates.Render("quagga/zebra.conf.scriban", FrrModel.Of(node))),
                Static("/etc/quagga/daemons", "0640", "quagga/daemons"),
                Static("/etc/quagga/debian.conf", "0640", "quagga/debian.conf"),
            ];
        }

        return [
            new("/etc/frr/frr.conf", "0640", templates.Render("frr.conf.scriban", FrrModel.Of(node))),
            Static("/etc/frr/daemons", "0640", "daemons"),
            Static("/etc/systemd/system/frr.service.d/lbinfra.conf", "0644", "frr.service.conf"),
            Static("/etc/logrotate.d/frr", "0644", "logrotate.frr"),
        ];
    }

    private IEnumerable<NodeFile> HealthReport(HealthReportPlan? report)
    {
        if (report is null) return [];
        return [
            new("/etc/cron.d/lbinfra", "0644", templates.Render("health.cron.scriban", HealthCronModel.Of(report))),
            new("/etc/lbinfra/health.json", "0644", templates.Render("health.json.scriban", HealthJsonModel.Of(report))),
            Static("/usr/local/bin/check_vlb", "0755", "check_vlb"),
        ];
    }

    // Sorts before the files of Debian's packages, which stop the processing of messages that they have written.
    private IEnumerable<NodeFile> Syslog(SyslogPlan? syslog)
    {
        if (syslog is null) return [];
        return [new("/etc/rsyslog.d/10-lbinfra.conf", "0644", templates.Render("rsyslog.conf.scriban", SyslogModel.Of(syslog)))];
    }

    private static NodeFile CrtList(TlsBindPlan tls) => new(tls.CrtList, "0644", string.Join('\n', tls.Certificates) + "\n");

    private IEnumerable<NodeFile> PingProgram(NodePlan node) =>
        node.Haproxy.ExternalChecks ? [Static("/usr/local/lib/lbinfra/ping", "0755", "ping")] : [];

    private NodeFile Static(string path, string mode, string name) => new(path, mode, templates.Text($"node/{name}"));
}
