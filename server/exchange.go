package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net/netip"
	"path/filepath"
	"time"

	"hengxiao/domain/exchange"
	"hengxiao/domain/secret"
)

// exchangeFlags are the settings of the exchange; its secret is in the environment alone.
func (c *config) exchangeFlags(fs *flag.FlagSet, env func(variable, or string) string) error {
	timeout, err := time.ParseDuration(env("HENGXIAO_EXCHANGE_TIMEOUT", "10s"))
	if err != nil {
		return fmt.Errorf("HENGXIAO_EXCHANGE_TIMEOUT: %w", err)
	}
	_ = c.exchangeNetworks.Set(env("HENGXIAO_EXCHANGE_NETWORKS", ""))
	fs.StringVar(&c.exchangeDir, "exchange-dir", env("HENGXIAO_EXCHANGE_DIR", ""), "folder of results for budget preparation and of its answers; HENGXIAO_EXCHANGE_DIR")
	fs.StringVar(&c.exchangeURL, "exchange-url", env("HENGXIAO_EXCHANGE_URL", ""), "address that takes the results by POST, signed with HENGXIAO_EXCHANGE_SECRET; HENGXIAO_EXCHANGE_URL")
	fs.Var(&c.exchangeNetworks, "exchange-networks", "networks of that address that are not public, by comma; none; HENGXIAO_EXCHANGE_NETWORKS")
	fs.DurationVar(&c.exchangeTimeout, "exchange-timeout", timeout, "longest for one message, at most 30s; HENGXIAO_EXCHANGE_TIMEOUT")
	return nil
}

// exchangeFolder is where results lie for budget preparation. The demonstration has one
// of its own, to be looked at.
func (c *config) exchangeFolder() string {
	if c.exchangeDir == "" && c.demo() {
		return filepath.Join(c.dataDir, "exchange")
	}
	return c.exchangeDir
}

// targets are the ways to budget preparation; a weak one is refused.
func (c *config) targets(sh *shell) (exchange.Targets, error) {
	to := exchange.Targets{Folder: c.exchangeFolder()}
	given := sh.env("HENGXIAO_EXCHANGE_SECRET")
	if c.exchangeURL == "" {
		if given != "" || len(c.exchangeNetworks) > 0 {
			return to, errors.New("HENGXIAO_EXCHANGE_URL is missing, to which the other settings of the exchange belong")
		}
		return to, nil
	}
	endpoint := exchange.EndpointConfig{URL: c.exchangeURL, Timeout: c.exchangeTimeout}
	for _, n := range c.exchangeNetworks {
		network, err := netip.ParsePrefix(n)
		if err != nil {
			return to, fmt.Errorf("HENGXIAO_EXCHANGE_NETWORKS: %q is no network such as 10.1.2.0/24", n)
		}
		endpoint.Networks = append(endpoint.Networks, network)
	}
	var err error
	if given != "" {
		endpoint.Secrets, err = secret.Source{Given: given, Name: "HENGXIAO_EXCHANGE_SECRET"}.Check()
	}
	if err == nil {
		to.Endpoint, err = exchange.NewEndpoint(endpoint)
	}
	return to, err
}

// openExchange prepares the exchange before the server starts.
func (a *app) openExchange(sh *shell) (err error) {
	if a.results, err = a.targets(sh); err != nil || a.results.Folder == "" {
		return err
	}
	return exchange.OpenFolder(a.results.Folder)
}

// deliver sends results. What became of one message is told though another failed.
func deliver(ctx context.Context, a *app) error {
	var failed error
	err := a.events.After(ctx, func(ctx context.Context) error {
		failed = exchange.Deliver(ctx, a.store, a.results)
		return nil
	})
	return errors.Join(failed, err)
}
