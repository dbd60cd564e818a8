package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"

	"hengxiao/domain/demo"
	"hengxiao/domain/demo/scale"
	"hengxiao/domain/secret"
	"hengxiao/ent/clock"
)

// loadDemo fills an empty database with the demonstration's district.
func loadDemo(ctx context.Context, a *app) ([]demo.Account, error) {
	ctx = secret.NewContext(clock.NewContext(ctx, a.clock), a.keys.Box)
	return demo.Seed(ctx, a.store, a.identity, a.library, a.shelf.keep)
}

// keep stores bytes that are at hand whole.
func (s shelf) keep(body []byte) (string, error) {
	d, err := s.receive(bytes.NewReader(body), maxFile)
	if err != nil {
		return "", err
	}
	defer d.discard()
	return d.sum, s.place(d)
}

// seedCommand loads the demonstration's district from the console.
func seedCommand(ctx context.Context, sh *shell, args []string) int {
	var asJSON bool
	var projects int
	c, _, err := settings(sh, "seed", args, func(fs *flag.FlagSet) {
		fs.BoolVar(&asJSON, "json", false, "print the accounts as JSON")
		fs.IntVar(&projects, "scale", 0, "add so many generated projects, once")
	})
	if err != nil {
		return sh.stop(err)
	}
	if !c.demo() {
		return sh.fail("only the demonstration is seeded: seed --demo")
	}
	a, err := newApp(ctx, sh, c, newLog(sh.err))
	if err != nil {
		return sh.fail("%v", err)
	}
	defer func() { _ = a.store.Close() }()
	accounts, err := loadDemo(ctx, a)
	if err != nil {
		return sh.fail("%v", err)
	}
	if projects != 0 {
		if err := scale.Add(clock.NewContext(ctx, a.clock), a.store, demo.Division(), projects); err != nil {
			return sh.fail("%v", err)
		}
	}
	if asJSON {
		if err := json.NewEncoder(sh.out).Encode(accounts); err != nil {
			return sh.fail("%v", err)
		}
		return done
	}
	sh.list(accounts)
	return done
}

func (sh *shell) list(accounts []demo.Account) {
	for _, one := range accounts {
		second := ""
		if one.TotpSecret != nil {
			second = "  TOTP " + *one.TotpSecret
		}
		sh.say("  %-16s %s  %s %v%s", one.Login, one.Password, one.Name, one.Roles, second)
	}
}
