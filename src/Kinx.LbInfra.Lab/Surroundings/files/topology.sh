# What surrounds the nodes: bridges in the lab's namespace, and namespaces for switches, client and back ends.
set -eu
outer=lbinfra-lab

inside() { # NAMESPACE COMMAND...
    name=$1
    shift
    nsenter --net="/run/netns/lbinfra-$name" -- "$@"
}

namespace() { # NAME
    ip netns add "lbinfra-$1"
    # Flows hash by port, not only by address: one client is spread over all next hops.
    inside "$1" sysctl -qw net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.default.rp_filter=0 net.ipv4.fib_multipath_hash_policy=1 \
        net.ipv6.fib_multipath_hash_policy=1 net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0
    ip -n "lbinfra-$1" link set lo up
}

bridge() { # NAME MTU
    ip -n $outer link add "$1" mtu "$2" type bridge
    ip -n $outer link set "$1" up
}

plug() { # NAMESPACE DEVICE BRIDGE MTU ADDRESS...
    ip -n $outer link add "$1-$2" mtu "$4" type veth peer name "$2" mtu "$4" netns "lbinfra-$1"
    ip -n $outer link set "$1-$2" master "$3" up
    ip -n "lbinfra-$1" link set "$2" up
    name=$1 device=$2
    shift 4
    for address in "$@"; do ip -n "lbinfra-$name" addr add "$address" dev "$device"; done
}

switch() { # NUMBER
    sw=sw$1
    namespace "$sw"
    inside "$sw" sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 \
        net.ipv4.conf.default.arp_ignore=1 net.ipv4.conf.default.arp_announce=2
    plug "$sw" l3 br-l3 1442 "172.20.0.$1/24" "fd00:172:20::$1/64"
    plug "$sw" member br-member 1500 "192.168.56.$1/24"
    plug "$sw" back br-back 1500 "192.168.55.$1/24"
    # A Linux kernel would answer and learn from any sender; a switch does so only within the subnet of its port.
    inside "$sw" nft add table arp lab
    inside "$sw" nft add chain arp lab input '{ type filter hook input priority 0; }'
    inside "$sw" nft add rule arp lab input iifname l3 arp saddr ip != 172.20.0.0/24 drop
}

client() {
    namespace client
    # A load test opens more connections in a minute than there are ports by default.
    inside client sysctl -qw net.ipv4.tcp_tw_reuse=1 'net.ipv4.ip_local_port_range=1024 65535'
    ip -n lbinfra-client addr add 198.51.100.10/32 dev lo
    ip -n lbinfra-client addr add 2001:db8:100::10/128 dev lo
    for n in 1 2; do
        ip -n lbinfra-client link add "sw$n" type veth peer name client netns "lbinfra-sw$n"
        ip -n lbinfra-client link set "sw$n" up
        ip -n lbinfra-client addr add "10.255.$n.2/30" dev "sw$n"
        ip -n lbinfra-client addr add "fd00:10:255:$n::2/64" dev "sw$n"
        ip -n "lbinfra-sw$n" link set client up
        ip -n "lbinfra-sw$n" addr add "10.255.$n.1/30" dev client
        ip -n "lbinfra-sw$n" addr add "fd00:10:255:$n::1/64" dev client
    done
    ip -n lbinfra-client route add default src 198.51.100.10 nexthop via 10.255.1.1 nexthop via 10.255.2.1
    ip -n lbinfra-client -6 route add default src 2001:db8:100::10 nexthop via fd00:10:255:1::1 nexthop via fd00:10:255:2::1
}

backend() { # NUMBER BRIDGE SUBNET ADDRESS
    namespace "backend$1"
    plug "backend$1" back "$2" 1500 "$3.$4/24"
    ip -n "lbinfra-backend$1" route add default nexthop via "$3.1" nexthop via "$3.2"
}

bridge br-mgmt 1500
ip -n $outer addr add 192.168.5.1/24 dev br-mgmt
bridge br-l3 1442
bridge br-member 1500
bridge br-back 1500
for number in 1 2; do switch $number; done
client
for number in 1 2 3; do backend $number br-back 192.168.55 $((35 + number)); done
backend 4 br-member 192.168.56 36
