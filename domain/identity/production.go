package identity

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// Production is what must be sound before real people are served.
type Production struct {
	Keys        KeySource
	DatabaseURL string      // empty for the embedded database
	DB          *ent.Client // nil while the database cannot be asked
	// The accounts of the demonstration, whose one password everybody knows. A login alone
	// is no sign of one: people are called admin elsewhere, too.
	DemoLogins   []string
	DemoPassword string
}

// CheckProduction returns every reason not to start: weak keys or a key file that
// others may read, a database reached in the clear, demo accounts that can sign in.
func CheckProduction(ctx context.Context, p Production) []error {
	var errs []error
	if _, err := p.Keys.signing().Check(); err != nil {
		errs = append(errs, err)
	}
	if _, err := p.Keys.sealing().Check(); err != nil {
		errs = append(errs, err)
	}
	if (p.Keys.Signing == "") != (p.Keys.Sealing == "") {
		errs = append(errs, errors.New("one of HENGXIAO_SIGNING_KEY and HENGXIAO_SEALING_KEY is set: servers that share a database need both, others neither"))
	}
	if p.Keys.Signing != "" && p.Keys.Signing == p.Keys.Sealing {
		errs = append(errs, errors.New("HENGXIAO_SIGNING_KEY and HENGXIAO_SEALING_KEY are the same"))
	}
	if err := inTheClear(p.DatabaseURL); err != nil {
		errs = append(errs, err)
	}
	if err := demoAccounts(ctx, p); err != nil {
		errs = append(errs, err)
	}
	return errs
}

// encrypted are the ways to PostgreSQL that encrypt; without a word the driver requires it.
var encrypted = []string{"require", "verify-ca", "verify-full"}

func inTheClear(address string) error {
	if address == "" {
		return nil
	}
	u, err := url.Parse(address)
	if err != nil {
		return errors.New("HENGXIAO_DATABASE_URL is no URL") // the error itself would show the password
	}
	for _, mode := range u.Query()["sslmode"] {
		if !slices.Contains(encrypted, mode) {
			return fmt.Errorf("HENGXIAO_DATABASE_URL says sslmode=%s: use verify-full", mode)
		}
	}
	return nil
}

func demoAccounts(ctx context.Context, p Production) error {
	if p.DB == nil || len(p.DemoLogins) == 0 {
		return nil
	}
	found, err := p.DB.User.Query().
		Where(user.LoginIn(p.DemoLogins...), user.StatusEQ(user.StatusACTIVE)).Order(user.ByLogin()).
		All(viewer.Machine(ctx, "", "demo accounts"))
	if err != nil {
		return fmt.Errorf("look for demo accounts: %w", err)
	}
	var open []string
	passwords := newHashing()
	for _, u := range found {
		right, _, err := passwords.verify(ctx, u.PasswordHash, p.DemoPassword)
		if err != nil {
			return fmt.Errorf("look for demo accounts: %w", err)
		}
		if right {
			open = append(open, u.Login)
		}
	}
	if len(open) > 0 {
		return fmt.Errorf("%d demo accounts can sign in, such as %s: use a fresh database, or disable them", len(open), open[0])
	}
	return nil
}
