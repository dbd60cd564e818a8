package exchange

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"syscall"
	"time"
)

// guard decides which addresses may be dialled: those on the public internet, and those
// in the networks named. What is not encrypted goes to the networks named alone.
type guard struct {
	networks []netip.Prefix
	plain    bool
}

// errClosed says that an address may not be called.
var errClosed = errors.New("the address is not open to calls")

// dialer asks the guard about the very address that is dialled, after the name was
// resolved: a name cannot show one address and lead to another.
func (g guard) dialer(timeout time.Duration) *net.Dialer {
	return &net.Dialer{Timeout: timeout, Control: func(_, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil || !g.opens(at.Addr()) {
			return fmt.Errorf("%w: %s", errClosed, address)
		}
		return nil
	}}
}

func (g guard) opens(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	return slices.ContainsFunc(g.networks, func(p netip.Prefix) bool { return p.Contains(ip) }) || !g.plain && public(ip)
}

// reserved are the networks that belong to nobody on the public internet, beside
// those that netip knows itself.
var reserved = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"), // shared by carriers
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("192.88.99.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("::/96"),
	netip.MustParsePrefix("64:ff9b::/96"), // an IPv4 address in disguise, as are the next three
	netip.MustParsePrefix("64:ff9b:1::/48"),
	netip.MustParsePrefix("2001::/32"),
	netip.MustParsePrefix("2002::/16"),
	netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("fec0::/10"),
}

func public(ip netip.Addr) bool {
	return ip.IsGlobalUnicast() && !ip.IsPrivate() &&
		!slices.ContainsFunc(reserved, func(p netip.Prefix) bool { return p.Contains(ip) })
}
