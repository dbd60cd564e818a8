package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/base32"
	"flag"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/domain/indicators"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// person is what the command's flags say of an account.
type person struct {
	login, name, division string
	roles                 list
	unit, section         string
	totp, typed           bool
}

func (p *person) flags(fs *flag.FlagSet) {
	fs.StringVar(&p.login, "login", "", "login")
	fs.StringVar(&p.name, "name", "", "name of the person")
	fs.StringVar(&p.division, "division", "", "administrative division (区划), such as 440605")
	fs.Var(&p.roles, "role", "roles to grant, by comma, such as ADMIN")
	fs.StringVar(&p.unit, "unit", "", "code of the unit")
	fs.StringVar(&p.section, "section", "", "code of the section")
	fs.BoolVar(&p.totp, "totp", false, "ask for a code at signing in; the secret is printed once")
	fs.BoolVar(&p.typed, "password-stdin", false, "read the password's line from standard input instead of making one")
}

// userCommand makes an account or gives it a new password, without anybody
// signed in: whoever runs it holds the data directory anyway. It is traced.
func userCommand(ctx context.Context, sh *shell, args []string) int {
	verb := ""
	if len(args) > 0 {
		verb, args = args[0], args[1:]
	}
	do, ok := map[string]func(context.Context, *app, *person, string) (*ent.User, error){"create": create, "reset": reset}[verb]
	if !ok {
		return sh.fail("user create or user reset")
	}
	var p person
	c, _, err := settings(sh, "user "+verb, args, p.flags)
	if err != nil {
		return sh.stop(err)
	}
	if p.login == "" {
		return sh.fail("--login is missing")
	}
	a, err := newApp(ctx, sh, c, newLog(sh.err))
	if err != nil {
		return sh.fail("%v", err)
	}
	defer func() { _ = a.store.Close() }()
	password, err := sh.password(p.typed)
	if err != nil {
		return sh.fail("%v", err)
	}
	secret := ""
	err = a.store.InTx(viewer.Machine(ctx, p.division, "account at the console"), func(ctx context.Context) error {
		u, err := do(ctx, a, &p, password)
		if err != nil || !p.totp {
			return err
		}
		secret = newSecret()
		return a.identity.KeepTOTP(ctx, ent.FromContext(ctx), u.ID, secret)
	})
	if faults, ok := fault.Of(err); ok {
		for _, f := range faults {
			_ = sh.fail("%s %s %s", f.Code, f.Path, f.Message)
		}
		return unable
	}
	if err != nil {
		return sh.fail("%v", err)
	}
	sh.say("login     %s", p.login)
	if !p.typed {
		sh.say("password  %s", password)
	}
	if secret != "" {
		sh.say("TOTP      %s", secret)
	}
	return done
}

func create(ctx context.Context, a *app, p *person, password string) (*ent.User, error) {
	if p.division == "" {
		return nil, fault.New(fault.Required, "--division is missing").At("division")
	}
	db := ent.FromContext(ctx)
	if err := found(ctx, db); err != nil {
		return nil, err
	}
	u, err := a.identity.CreateUser(ctx, db, identity.CreateUser{
		Login: p.login, Name: p.name, Password: password, UnitCode: given(p.unit), SectionCode: given(p.section)})
	if err != nil {
		return nil, err
	}
	for _, role := range p.roles {
		var r viewer.Role
		if err := r.UnmarshalGQL(role); err != nil {
			return nil, fault.New(fault.NotFound, "%s is no role", role).At("role")
		}
		grant := identity.GrantRole{UserID: u.ID, Role: r}
		if identity.Takes(r, identity.InUnit) {
			grant.UnitCode = given(p.unit)
		}
		if identity.Takes(r, identity.InSection) {
			grant.SectionCode = given(p.section)
		}
		if _, err := a.identity.Grant(ctx, db, grant); err != nil {
			return nil, err
		}
	}
	return u, nil
}

// found gives a division what it begins with, where it has not got it yet: the standards
// and the indicators that come with the product.
func found(ctx context.Context, db *ent.Client) error {
	if err := standard.PublishShipped(ctx, db); err != nil {
		return err
	}
	return indicators.PutShipped(ctx, db)
}

func reset(ctx context.Context, a *app, p *person, password string) (*ent.User, error) {
	db := ent.FromContext(ctx)
	u, err := db.User.Query().Where(user.Login(p.login)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("login")
	}
	if err != nil {
		return nil, err
	}
	return a.identity.Reset(ctx, db, identity.ResetPassword{ID: u.ID, Version: u.Version, Password: password})
}

func given(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// password is typed, or made: 26 letters and digits that are shown once.
func (sh *shell) password(typed bool) (string, error) {
	if !typed {
		return rand.Text(), nil
	}
	text, err := bufio.NewReader(sh.in).ReadString('\n')
	if text == "" {
		return "", err
	}
	return strings.TrimRight(text, "\r\n"), nil
}

func newSecret() string {
	raw := make([]byte, 20)
	_, _ = rand.Read(raw) // never fails: the process would end
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(raw)
}
