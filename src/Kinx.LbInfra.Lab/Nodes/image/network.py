"""Configures the interfaces from the configuration drive's network_data.json, which identifies them by MAC address."""
import ipaddress
import json
import os
import subprocess


def ip(*words):
    subprocess.run(["ip", *words], check=True)


def interface_of(mac):
    for name in os.listdir("/sys/class/net"):
        with open("/sys/class/net/%s/address" % name, encoding="ascii") as file:
            if file.read().strip() == mac.lower():
                return name
    raise LookupError("no interface has the address %s" % mac)


def prefix_length(netmask):
    return bin(int(ipaddress.ip_address(netmask))).count("1")


def configure(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    names = {link["id"]: interface_of(link["ethernet_mac_address"]) for link in data["links"]}
    ip("link", "set", "lo", "up")
    for link in data["links"]:
        ip("link", "set", names[link["id"]], "mtu", str(link.get("mtu") or 1500), "up")
    for net in data["networks"]:
        name = names[net["link"]]
        ip("address", "replace", "%s/%d" % (net["ip_address"], prefix_length(net["netmask"])), "dev", name)
        for route in net.get("routes", []):
            to = "%s/%d" % (route["network"], prefix_length(route["netmask"]))
            ip("route", "replace", to, "via", route["gateway"], "dev", name)
