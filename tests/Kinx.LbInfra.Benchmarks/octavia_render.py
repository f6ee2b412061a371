#!/usr/bin/python3
"""Processor time of Octavia's render of haproxy.cfg from its data model in memory, inside this process.

octavia_render.py MODEL.json RUNS   MODEL.json: the body of Octavia's create call for one load balancer.
Prints {"medianMs": ..., "servers": ..., "bytes": ...}. Templates are loaded once, as Octavia's worker does.
With RUNS 0 the configuration itself is printed.
"""
import json
import statistics
import sys
import time
import uuid
from types import SimpleNamespace

from octavia.common import constants
from octavia.common.jinja.haproxy.combined_listeners import jinja_cfg


def identifier(*parts):
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, "-".join(map(str, parts))))


def amphora(index, role):
    return SimpleNamespace(
        id=identifier("amphora", index), lb_network_ip=f"192.168.5.{10 + index}", vrrp_ip=f"172.20.0.{10 + index}",
        ha_ip="1.201.0.47", vrrp_port_id=identifier("vrrp", index), ha_port_id=identifier("ha", index), role=role,
        status=constants.AMPHORA_ALLOCATED, vrrp_interface="eth1", vrrp_priority=100 - index, api_version="1.0")


def member(pool, body):
    return SimpleNamespace(
        id=identifier("member", pool, body["address"]), ip_address=body["address"], protocol_port=body["protocol_port"],
        weight=body["weight"], subnet_id=None, enabled=True, operating_status="ONLINE", monitor_address=None,
        monitor_port=None, backup=False, provisioning_status=constants.ACTIVE)


def monitor(pool, body):
    return SimpleNamespace(
        id=identifier("monitor", pool), type=body["type"], delay=body["delay"], timeout=body["timeout"],
        fall_threshold=body["max_retries_down"], rise_threshold=body["max_retries"], http_method="GET",
        url_path=body["url_path"], expected_codes=body["expected_codes"], enabled=True, check_script_path=None,
        http_version=1.0, domain_name=None, provisioning_status=constants.ACTIVE)


def pool_of(body):
    name = body["name"]
    persistence = SimpleNamespace(
        type=body["session_persistence"]["type"], cookie_name=None, persistence_timeout=None, persistence_granularity=None)
    return SimpleNamespace(
        id=identifier("pool", name), protocol=body["protocol"], lb_algorithm=body["lb_algorithm"],
        members=[member(name, item) for item in body["members"]], health_monitor=monitor(name, body["healthmonitor"]),
        session_persistence=persistence, enabled=True, operating_status="ONLINE", tls_certificate_id=None,
        ca_tls_certificate_id=None, crl_container_id=None, tls_enabled=False, tls_ciphers=None, tls_versions=None,
        alpn_protocols=None, provisioning_status=constants.ACTIVE, has_http_reuse=True)


def listener_of(body, pools, balancer):
    pool = pools[body["default_pool"]["name"]]
    return SimpleNamespace(
        id=identifier("listener", body["name"]), project_id=balancer.project_id, protocol=body["protocol"],
        protocol_port=body["protocol_port"], default_pool=pool, connection_limit=body["connection_limit"],
        tls_certificate_id=None, sni_container_ids=[], default_tls_container=None, sni_containers=[],
        load_balancer=balancer, peer_port=1025, pools=[pool], l7policies=[], enabled=True,
        insert_headers=body["insert_headers"], timeout_client_data=50000, timeout_member_connect=5000,
        timeout_member_data=50000, timeout_tcp_inspect=0, client_ca_tls_certificate_id=None,
        client_ca_tls_certificate=None, client_authentication=constants.CLIENT_AUTH_NONE, client_crl_container_id=None,
        provisioning_status=constants.ACTIVE, tls_ciphers=None, tls_versions=None, alpn_protocols=None,
        hsts_max_age=None, hsts_include_subdomains=False, hsts_preload=False)


def balancer_of(body):
    balancer = SimpleNamespace(
        id=identifier("balancer"), name=body["name"], project_id=identifier("project"), enabled=True,
        topology=constants.TOPOLOGY_ACTIVE_STANDBY,
        vip=SimpleNamespace(ip_address=body["vip_address"], subnet_id=identifier("subnet"), vnic_type="normal"),
        additional_vips=[], amphorae=[amphora(1, constants.ROLE_MASTER), amphora(2, constants.ROLE_BACKUP)])
    pools = {item["name"]: pool_of(item) for item in body["pools"]}
    balancer.pools = list(pools.values())
    balancer.listeners = [listener_of(item, pools, balancer) for item in body["listeners"]]
    return balancer


def main(path, runs):
    with open(path, encoding="utf-8") as file:
        balancer = balancer_of(json.load(file))
    templater = jinja_cfg.JinjaTemplater(base_amp_path="/var/lib/octavia", base_crt_dir="/var/lib/octavia/certs")

    def render():
        return templater.build_config(
            balancer.amphorae[0], balancer.listeners, tls_certs=None, haproxy_versions=("2", "6"))

    text = render()
    if runs == 0:
        sys.stdout.write(text)
        return
    times = []
    for _ in range(runs):
        begin = time.process_time()
        render()
        times.append((time.process_time() - begin) * 1000)
    servers = sum(1 for line in text.splitlines() if line.strip().startswith("server "))
    print(json.dumps({"medianMs": statistics.median(times), "servers": servers, "bytes": len(text)}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
