package main

import (
	"context"
	"flag"

	"hengxiao/domain/demo"
	"hengxiao/domain/identity"
	"hengxiao/ent/store"
)

// weaknesses are the reasons not to serve real people.
func weaknesses(ctx context.Context, sh *shell, c *config, s *store.Store) []error {
	p := identity.Production{Keys: c.keys(sh), DatabaseURL: c.databaseURL, DemoPassword: demo.Password}
	if s != nil {
		p.DB = s.Client
	}
	for _, one := range demo.Accounts() {
		p.DemoLogins = append(p.DemoLogins, one.Login)
	}
	return identity.CheckProduction(ctx, p)
}

// opened is the database for a command that does not serve.
func opened(ctx context.Context, sh *shell, name string, args []string, more func(*flag.FlagSet)) (*config, *store.Store, []string, int) {
	c, rest, err := settings(sh, name, args, more)
	if err != nil {
		return nil, nil, nil, sh.stop(err)
	}
	s, err := store.Open(ctx, c.store())
	if err != nil {
		return nil, nil, nil, sh.fail("%v", err)
	}
	return c, s, rest, done
}
